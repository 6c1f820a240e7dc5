import { ReferralWorkspace } from '#src/features/referrals/ReferralWorkspace.tsx'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useReferralView } from '#src/url/use-referral-view.ts'
import { DeskOnly } from './DeskOnly.tsx'
import { PageTitle } from './PageTitle.tsx'

/** The desk of a coordinator. */
export function ReferralsPage() {
  const { t, referralWords } = useReferralWords()
  const { view, hrefOf } = useReferralView()
  const visitor = {
    title: referralWords('visitor.title'),
    text: referralWords('visitor.text'),
    backHref: hrefOf(view),
  }
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.referrals')} />
      <DeskOnly visitor={visitor}>
        <ReferralWorkspace />
      </DeskOnly>
    </PageWidth>
  )
}
