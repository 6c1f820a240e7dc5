import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#contract/api/citations.ts'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { ApiError } from '#src/api/api-error.ts'
import { citation as citationOf, districtFiguresOf } from '#src/api/queries.ts'
import { CitedFigures } from '#src/features/cited-figures/CitedFigures.tsx'
import { citedMessages } from '#src/i18n/cited-messages.ts'
import { usePageMessages } from '#src/i18n/page-messages.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { NotFoundPage } from '#src/ui/NotFoundPage.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { overviewSearchOf } from '#src/url/overview-search.ts'
import { defaultView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import { PageTitle } from './PageTitle.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

/** Where the permanent link of a citation leads. */
export function CitedPage() {
  usePageMessages('cited', citedMessages)
  const { citationId = '' } = useParams({ strict: false })
  const { t, language } = useWords()
  const { t: words } = useTranslation('cited')
  const result = useQuery(citationOf(citationId))
  const isMissing = result.error instanceof ApiError && result.error.status === 404
  return (
    <PageWidth>
      <PageTitle page={t('shell:page.cited')} />
      {isMissing ? (
        <NotFoundPage
          title={words('missing.title')}
          text={words('missing.text')}
          home={{ label: t('errors:notFound.back'), href: `/${language}/overview` }}
        />
      ) : (
        <WithBounds>
          {(known) => (
            <Panel result={result} title={{ name: t('shell:page.cited') }} shape="table">
              {(citation) => <Cited {...known} citation={citation} />}
            </Panel>
          )}
        </WithBounds>
      )}
    </PageWidth>
  )
}

function Cited({ geography, bounds, citation }: Known & { readonly citation: Citation }) {
  const { t, language } = useWords()
  const cited = useQuery(districtFiguresOf(citation.releaseId, citation))
  const latest = useQuery(districtFiguresOf(citation.latest.releaseId, citation))
  const search = writeSearchString(overviewSearchOf(citation, defaultView, bounds))
  return (
    <Panel<DistrictFigures> result={cited} title={{ name: t(`terms:measure.${citation.measure}`) }} shape="table">
      {(figures) => (
        <CitedFigures
          {...{ citation, geography }}
          cited={figures}
          latest={latest.data}
          whyNoLatest={latest.error?.message}
          openHref={`/${language}/overview${search}`}
        />
      )}
    </Panel>
  )
}
