import { use } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { GapKindContext } from './gap-kind.ts'
import { plotSize } from './plot-size.ts'
import styles from './plot-states.module.css'
import { StateSign } from './StateSign.tsx'
import { percent, type TimeScale, xShare, yShare } from './scale.ts'
import { type ChartSeries, isolatedPoints, notShownPositions } from './series.ts'

type PlotStatesProps = {
  readonly series: readonly ChartSeries[]
  readonly scale: TimeScale
  /** Positions before which lines are opened because something else is counted from there on. */
  readonly breaks: readonly number[]
}

/** Pixels from one stub to the next above it, when several series are not shown in one period. */
const stubStep = 9

/** What a line alone cannot show: a hatched stub on the baseline for each protected count, and a dot for a lone number. */
export function PlotStates({ series, scale, breaks }: PlotStatesProps) {
  const isNotShown = (one: ChartSeries, index: number) => one.counts[index]?.kind === 'not-shown'
  return series.flatMap(({ id, color, counts }, order) => [
    ...notShownPositions(counts).map((index) => {
      const below = series.slice(0, order).filter((one) => isNotShown(one, index)).length
      const top = plotSize.height - stubStep * (below + 1)
      return (
        <span
          key={`${id} stub ${index}`}
          className={styles.stub}
          style={{ left: percent(xShare(scale, index)), top, borderColor: color }}
        />
      )
    }),
    ...(scale.layout === 'points' ? isolatedPoints(counts, breaks) : []).map(({ index, value }) => (
      <span
        key={`${id} dot ${index}`}
        className={styles.dot}
        style={{ left: percent(xShare(scale, index)), top: yShare(scale, value) * plotSize.height, background: color }}
      />
    )),
  ])
}

/** What a stub and a gap mean, when the chart has any. */
export function PlotStatesKey({ series }: Pick<PlotStatesProps, 'series'>) {
  const { t } = useTranslation('charts')
  const gapKind = use(GapKindContext)
  const kinds = new Set(series.flatMap(({ counts }) => counts.map(({ kind }) => kind)))
  if (!kinds.has('not-shown') && !kinds.has('no-return')) return null
  return (
    <p className={styles.statesKey}>
      {kinds.has('not-shown') && (
        <span>
          <StateSign kind="not-shown" /> {t('key.not-shown')}
        </span>
      )}
      {kinds.has('no-return') && (
        <span>
          <StateSign kind="no-return" /> {t(`key.${gapKind}`)}
        </span>
      )}
    </p>
  )
}
