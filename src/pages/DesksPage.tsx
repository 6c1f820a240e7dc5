import { useDeskWords } from '#src/i18n/use-sending-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useDesksView } from '#src/url/use-sending-view.ts'
import { DeskOnly } from './DeskOnly.tsx'
import { DesksView } from './desks/DesksView.tsx'
import { PageTitle } from './PageTitle.tsx'

/** The directory of agency desks, for coordinators. */
export function DesksPage() {
  const { t, deskWords } = useDeskWords()
  const { view, hrefOf } = useDesksView()
  const visitor = { title: deskWords('visitor.title'), text: deskWords('visitor.text'), backHref: hrefOf(view) }
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.desks')} />
      <DeskOnly visitor={visitor}>
        <DesksView />
      </DeskOnly>
    </PageWidth>
  )
}
