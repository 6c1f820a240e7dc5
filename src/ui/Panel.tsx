import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { FigureExports, type OfferOf } from './FigureExports.tsx'
import { iso } from './isolate-text.tsx'
import styles from './Panel.module.css'
import { PanelFailure } from './PanelFailure.tsx'
import { Skeleton, type SkeletonShape } from './Skeleton.tsx'

/** The part of a query's result a panel reads; that of TanStack Query fits. */
export type PanelResult<Data> = {
  data: Data | undefined
  error: unknown
  isFetching: boolean
  /** True while `data` still answers the question before; absent where a result does not tell. */
  isPlaceholderData?: boolean
  refetch: () => unknown
}

export type PanelProps<Data> = {
  result: PanelResult<Data>
  /** The finding as a sentence, from the data; until there are data, and where there is no finding, the plain name. */
  title: { name: string; finding?: (data: Data) => string }
  /** Measure, unit, place and period. */
  subtitle?: ReactNode
  /** Beside the title: a `Definition`. */
  beside?: ReactNode
  actions?: ReactNode
  /** What can be taken away, offered beside the actions once there are data. */
  exports?: (data: Data, exportWords: Parameters<OfferOf>[0]) => ReturnType<OfferOf>
  /** Keeps the final height free while the data is on its way. */
  shape: SkeletonShape
  /** An `EmptyState` when the data holds nothing to draw, otherwise `undefined`. */
  empty?: (data: Data) => ReactNode
  children: (data: Data) => ReactNode
}

/**
 * One question and its answer: the only place that tells loading, failed, empty and loaded apart. A failure stays inside;
 * other panels keep working. While a new question is on its way the old answer stays, faded and marked busy.
 */
export function Panel<Data>({
  result,
  title,
  subtitle,
  beside,
  actions,
  exports,
  shape,
  empty,
  children,
}: PanelProps<Data>) {
  const headingId = useId()
  const { data, error, isFetching, isPlaceholderData = isFetching } = result
  const hasData = data !== undefined
  const isStale = hasData && isFetching && isPlaceholderData
  const words = (hasData && title.finding?.(data)) || title.name
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <div className={styles.head}>
        <div className={styles.words}>
          <div className={styles.titleLine}>
            <h2 id={headingId}>{iso(words)}</h2>
            {beside}
          </div>
          {subtitle !== undefined && (
            <p className={styles.subtitle}>{typeof subtitle === 'string' ? iso(subtitle) : subtitle}</p>
          )}
        </div>
        {(actions !== undefined || (hasData && exports)) && (
          <div className={styles.actions}>
            {actions}
            {hasData && exports && <FigureExports of={words} offer={(exportWords) => exports(data, exportWords)} />}
          </div>
        )}
      </div>
      {Boolean(error) && (
        <PanelFailure error={error} hasData={hasData} isRetrying={isFetching} onRetry={() => void result.refetch()} />
      )}
      <div className={classNames(styles.body, isStale && styles.stale)} aria-busy={isStale || (!hasData && !error)}>
        {hasData && (empty?.(data) ?? children(data))}
        {!hasData && !error && <Skeleton shape={shape} />}
      </div>
    </section>
  )
}
