import { useQuery } from '@tanstack/react-query'
import { geography, publishedFigures } from '#src/api/queries.ts'
import { PublishedFigures } from '#src/features/published-figures/PublishedFigures.tsx'
import { useWords } from '#src/i18n/use-words.ts'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PageTitle } from './PageTitle.tsx'
import { useHashTarget } from './use-hash-target.ts'

/** Real figures that others have published, apart from the records of the other pages. */
export function PublishedPage() {
  const { t } = useWords()
  const names = useQuery(geography())
  const figures = useQuery(publishedFigures())
  useHashTarget(!names.isPending && figures.data !== undefined)
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.published')} />
      <PublishedFigures />
    </PageWidth>
  )
}
