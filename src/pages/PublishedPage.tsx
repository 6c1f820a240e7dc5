import { PublishedFigures } from '#src/features/published-figures/PublishedFigures.tsx'
import { useWords } from '#src/i18n/use-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PageTitle } from './PageTitle.tsx'

/** Real figures that others have published, apart from the records of the other pages. */
export function PublishedPage() {
  const { t } = useWords()
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.published')} />
      <PublishedFigures />
    </PageWidth>
  )
}
