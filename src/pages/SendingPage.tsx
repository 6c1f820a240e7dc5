import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useSendingView } from '#src/url/use-sending-view.ts'
import { DeskOnly } from './DeskOnly.tsx'
import { PageTitle } from './PageTitle.tsx'
import { SendingView } from './sending/SendingView.tsx'

/** Where a person of an own case can go, and the referral that is sent there. Nothing of the person is in the title of the window. */
export function SendingPage() {
  const { t, sendingWords } = useSendingWords()
  const { view, hrefOf } = useSendingView()
  const visitor = {
    title: sendingWords('visitor.title'),
    text: sendingWords('visitor.text'),
    backHref: hrefOf(view),
  }
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.newReferral')} />
      <DeskOnly visitor={visitor}>
        <SendingView />
      </DeskOnly>
    </PageWidth>
  )
}
