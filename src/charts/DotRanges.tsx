import { type Count, numberOrNull } from '#contract/count.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { Bar } from './BarList.tsx'
import { cssVariables } from './css-variables.ts'
import styles from './dot-ranges.module.css'
import { niceTicks, percent } from './scale.ts'

export type DotRangeRow = {
  readonly id: string
  readonly name: string
  /** Where the dot stands. */
  readonly from: Count
  /** Where the line from the dot ends. */
  readonly to: Count
  /** Both in words, or why there is no number. */
  readonly words: string
}

type DotRangesProps = {
  readonly rows: readonly DotRangeRow[]
  readonly color: string
  readonly formatValue: (value: number) => string
  /** What the numbers on the axis are. */
  readonly unit: string
  /** What dot and end of the line stand for. */
  readonly names: { readonly from: string; readonly to: string }
}

/**
 * A dot and a line from it to a larger value in each row, on one scale from zero, mirrored in Urdu. A list of names and words, so that
 * nothing is in the drawing alone. What is not shown has a hatched stub of one size.
 */
export function DotRanges({ rows, color, formatValue, unit, names }: DotRangesProps) {
  const largest = Math.max(0, ...rows.flatMap(({ from, to }) => [numberOrNull(from) ?? 0, numberOrNull(to) ?? 0]))
  const ticks = niceTicks(largest)
  const top = ticks.at(-1) ?? 1
  const at = (value: number) => cssVariables({ '--at': percent(value / top) })
  return (
    <div className={styles.space} style={cssVariables({ '--mark': color })}>
      <ul className={styles.key}>
        <li>
          <span className={styles.keyDot} aria-hidden="true" />
          <span>{names.from}</span>
        </li>
        <li>
          <span className={styles.keyEnd} aria-hidden="true" />
          <span>{names.to}</span>
        </li>
      </ul>
      <div className={styles.axis} aria-hidden="true">
        <span className={styles.ticks}>
          {ticks.map((tick, index) => (
            <span key={tick} className={styles.tick} style={at(tick)}>
              {index === ticks.length - 1 ? (
                <span>{iso(`${formatValue(tick)} ${unit}`)}</span>
              ) : (
                <Num>{formatValue(tick)}</Num>
              )}
            </span>
          ))}
        </span>
      </div>
      <ol className={styles.list}>
        {rows.map(({ id, name, from, to, words }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true">
              {ticks.map((tick) => (
                <span key={tick} className={styles.line} style={at(tick)} />
              ))}
              <Marks from={from} to={to} top={top} />
            </span>
            <span className={styles.words}>{iso(words)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

function Marks({ from, to, top }: { readonly from: Count; readonly to: Count; readonly top: number }) {
  const start = numberOrNull(from)
  const end = numberOrNull(to)
  if (start === null && end === null) {
    return (
      <span className={styles.none}>
        <Bar count={from.kind === 'not-applicable' ? to : from} longest={1} color="none" />
      </span>
    )
  }
  return (
    <>
      {start !== null && end !== null && (
        <span
          className={styles.range}
          style={cssVariables({ '--at': percent(start / top), '--length': percent((end - start) / top) })}
        />
      )}
      {end !== null && <span className={styles.end} style={cssVariables({ '--at': percent(end / top) })} />}
      {start !== null && <span className={styles.dot} style={cssVariables({ '--at': percent(start / top) })} />}
    </>
  )
}
