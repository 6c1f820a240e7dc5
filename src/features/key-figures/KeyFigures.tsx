import { useQuery } from '@tanstack/react-query'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { keyFigures } from '#src/api/queries.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { figureFacts } from './figure-facts.ts'
import { KeyFigureTile } from './KeyFigureTile.tsx'
import styles from './KeyFigures.module.css'

/**
 * Four figures in a row, without a heading one can see: the statement above is their heading. Hence not a `Panel`; its parts for
 * waiting and failing are the same.
 */
export function KeyFigures({ filters }: { filters: OverviewFilters }) {
  const words = useWords()
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(keyFigures(filters))
  const title = words.t('figures:key.title')
  return (
    <section aria-label={title}>
      <VisuallyHidden>
        <h2>{title}</h2>
      </VisuallyHidden>
      {error && (
        <PanelFailure error={error} hasData={data !== undefined} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      <div className={styles.strip} aria-busy={isPlaceholderData || (!data && !error)}>
        {data && (
          <ul className={styles.tiles} data-key-figures="">
            {data.figures.map((figure) => (
              <KeyFigureTile key={figure.measure} facts={figureFacts(figure, data, words)} />
            ))}
          </ul>
        )}
        {!data && !error && <Skeleton shape="figures" />}
      </div>
    </section>
  )
}
