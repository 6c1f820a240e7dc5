import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Citation } from '#contract/api/citations.ts'
import { ApiError } from '#src/api/api-error.ts'
import { citation as citationOf, districtFiguresOf } from '#src/api/queries.ts'
import { CitedFigures } from '#src/features/cited-figures/CitedFigures.tsx'
import { citedMessages } from '#src/i18n/cited-messages.ts'
import { usePageMessages } from '#src/i18n/page-messages.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { NotFoundPage } from '#src/ui/NotFoundPage.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { overviewSearchOf } from '#src/url/overview-search.ts'
import { defaultView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import { PageTitle } from './PageTitle.tsx'
import { Waiting } from './Waiting.tsx'
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
          {(known) => <Answered result={result}>{(citation) => <Cited {...known} citation={citation} />}</Answered>}
        </WithBounds>
      )}
    </PageWidth>
  )
}

function Cited({ geography, bounds, citation }: Known & { readonly citation: Citation }) {
  const { language } = useWords()
  const cited = useQuery(districtFiguresOf(citation.releaseId, citation))
  const latest = useQuery(districtFiguresOf(citation.latest.releaseId, citation))
  const search = writeSearchString(overviewSearchOf(citation, defaultView, bounds))
  return (
    <Answered result={cited}>
      {(figures) => (
        <CitedFigures
          {...{ citation, geography }}
          cited={figures}
          latest={latest.data}
          whyNoLatest={latest.error?.message}
          openHref={`/${language}/overview${search}`}
        />
      )}
    </Answered>
  )
}

type AnsweredProps<Answer> = {
  readonly result: UseQueryResult<Answer, ApiError>
  readonly children: (answer: Answer) => ReactNode
}

/** An answer that the whole page waits for. */
function Answered<Answer>({ result, children }: AnsweredProps<Answer>) {
  const { data, error, isFetching, refetch } = result
  if (data !== undefined) return children(data)
  if (!error) return <Waiting shape="figures" />
  return <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
}
