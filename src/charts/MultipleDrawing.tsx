import type { Count } from '#contract/count.ts'
import { cssVariables } from './css-variables.ts'
import { linePath, lineViewBox } from './line-path.ts'
import { bandOver, type MarkedQuarters } from './multiples-scale.ts'
import { axisTop, type Band, percent, type TimeScale, xShare, yShare } from './scale.ts'
import { type ChartPeriod, isolatedPoints, runsOf, tickedPeriods } from './series.ts'
import styles from './small-multiples.module.css'

/** A grey line: dashed where it is of something near, such as the province of a district, solid where it is of the country. */
export type ContextLine = { readonly id: string; readonly counts: readonly Count[]; readonly look: 'near' | 'far' }

/** What all small charts of a grid share. */
export type MultipleFrame = {
  readonly scale: TimeScale
  readonly periods: readonly ChartPeriod[]
  readonly color: string
  readonly formatValue: (value: number) => string
  readonly marked: MarkedQuarters
}

type MultipleDrawingProps = {
  readonly frame: MultipleFrame
  readonly counts: readonly Count[]
  readonly context: readonly ContextLine[]
}

/** One small chart: its line, grey ones behind it, and a sign on the baseline for each quarter without a number. */
export function MultipleDrawing({ frame, counts, context }: MultipleDrawingProps) {
  const { scale, color, formatValue, marked } = frame
  const { chosen, provisionalFrom, at } = marked
  const here = counts[at]
  return (
    <div className={styles.chart} dir="ltr" aria-hidden="true">
      <span className={styles.top}>{formatValue(axisTop(scale))}</span>
      <div className={styles.plot} style={cssVariables({ '--steps': scale.length })}>
        {provisionalFrom !== undefined && (
          <span
            className={styles.provisional}
            style={placeOf(bandOver(scale, { first: provisionalFrom, last: scale.length - 1 }))}
          />
        )}
        <svg viewBox={lineViewBox} preserveAspectRatio="none" className={styles.drawing}>
          {context.map((line) => (
            <path
              key={line.id}
              d={linePath(runsOf(line.counts), scale)}
              className={styles.context}
              data-look={line.look}
            />
          ))}
          <path d={linePath(runsOf(counts), scale)} stroke={color} className={styles.line} />
        </svg>
        {counts.map(({ kind }, index) =>
          kind === 'not-shown' || kind === 'no-return' ? (
            <span
              // Places on the axis have no other name.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              className={kind === 'not-shown' ? styles.hatched : styles.open}
              style={{ left: percent(xShare(scale, index)) }}
            />
          ) : null,
        )}
        {isolatedPoints(counts).map(({ index, value }) => (
          <span
            key={`alone ${index}`}
            className={styles.alone}
            style={{ left: percent(xShare(scale, index)), top: percent(yShare(scale, value)), background: color }}
          />
        ))}
        {here?.kind === 'value' && (
          <span
            className={styles.dot}
            style={{ left: percent(xShare(scale, at)), top: percent(yShare(scale, here.value)), background: color }}
          />
        )}
        {chosen && <span className={styles.chosen} style={placeOf(bandOver(scale, chosen))} />}
      </div>
      <Years frame={frame} />
    </div>
  )
}

const placeOf = ({ from, to }: Band) => ({ left: percent(from), width: percent(to - from) })

/** The first and the last year that the axis prints; between them there is no room in a small chart. */
function Years({ frame: { scale, periods } }: { readonly frame: MultipleFrame }) {
  const ticked = tickedPeriods(periods)
  const ends = [ticked[0], ticked.length > 1 ? ticked.at(-1) : undefined]
  return (
    <p className={styles.years}>
      {ends.map(
        (end) =>
          end && (
            <span
              key={end.period.id}
              data-edge={edgeOf(end.index, scale.length)}
              style={{ left: percent(xShare(scale, end.index)) }}
            >
              {end.period.tick}
            </span>
          ),
      )}
    </p>
  )
}

/** A year at an end of the axis stands inside it, so that it is never cut off. */
function edgeOf(index: number, length: number): 'first' | 'last' | undefined {
  if (index === 0) return 'first'
  return index === length - 1 ? 'last' : undefined
}
