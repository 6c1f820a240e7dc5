import type { ReactNode } from 'react'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import { keyFigures } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { figureFacts } from './figure-facts.ts'
import styles from './KeyFigures.module.css'
import { KeyFigureTile } from './KeyFigureTile.tsx'

export type KeyFiguresProps = {
  filters: OverviewFilters
  /** What a page adds to each figure, such as that of the places around. */
  beside?: (measure: Measure) => ReactNode
}

/**
 * Four figures in a row, without a heading one can see: the statement above is their heading. Hence not a `Panel`; its parts for
 * waiting and failing are the same.
 */
export function KeyFigures({ filters, beside }: KeyFiguresProps) {
  const words = useWords()
  const { data, error, isFetching, isPlaceholderData, refetch } = useAnswer(keyFigures(filters))
  const title = words.t('figures:key.title')
  return (
    <section aria-label={title}>
      <VisuallyHidden>
        <h2>{title}</h2>
      </VisuallyHidden>
      {error && (
        <PanelFailure
          error={error}
          hasData={data !== undefined}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      <div className={styles.strip} aria-busy={isPlaceholderData || (!data && !error)}>
        {data && (
          <ul className={styles.tiles} data-key-figures="">
            {data.figures.map((figure) => (
              <KeyFigureTile key={figure.measure} facts={figureFacts(figure, data, words)}>
                {beside?.(figure.measure)}
              </KeyFigureTile>
            ))}
          </ul>
        )}
        {!data && !error && <Skeleton shape="figures" />}
      </div>
    </section>
  )
}
