import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { useJusticeFilters } from '#src/url/use-justice-filters.ts'
import { JusticeView } from './justice/JusticeView.tsx'
import { PageTitle } from './PageTitle.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

/** Where cases stall on the way from enquiry to judgment, by law and by place. */
export function JusticePage() {
  const { t } = useJusticeWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.justice')} />
      <WithBounds>{(known) => <Justice {...known} />}</WithBounds>
    </PageWidth>
  )
}

function Justice(known: Known) {
  const { t, justiceWords } = useJusticeWords()
  const controls = useJusticeFilters(known.bounds)
  if (controls) return <JusticeView {...known} controls={controls} />
  return (
    <>
      <h1>{t('shell:page.justice')}</h1>
      <EmptyState title={justiceWords('noYear')} text={justiceWords('noYearText')} />
    </>
  )
}
