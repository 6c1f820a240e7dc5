import { cssVariables } from './css-variables.ts'
import { type LevelStep, levelRuns } from './level-runs.ts'
import { percent } from './scale.ts'
import styles from './tier-timeline.module.css'

type TierTimelineProps = {
  /** Rows from top to bottom, each named in words. */
  readonly levels: readonly { readonly id: string; readonly name: string }[]
  readonly steps: readonly LevelStep[]
}

/** Years between two printed on the axis. */
const yearStep = 5

/**
 * A classification over the years as a staircase between named rows. One colour for all of it: the rows say what is higher,
 * and no colour says what is good. Time runs left to right in every language; the names stand at the reader's start.
 */
export function TierTimeline({ levels, steps }: TierTimelineProps) {
  const runs = levelRuns(steps)
  const first = runs[0]?.from ?? 0
  const last = runs.at(-1)?.to ?? first
  const length = last - first + 1
  const rowOf = (levelId: string) => levels.findIndex(({ id }) => id === levelId)
  const left = (year: number) => percent((year - first) / length)
  const printed = runs.length === 0 ? [] : printedYears(first, last)
  return (
    <div className={styles.timeline} style={cssVariables({ '--rows': levels.length })} aria-hidden="true">
      <ul className={styles.names}>
        {levels.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <div className={styles.rows} dir="ltr">
        {levels.map(({ id }, row) => (
          <span key={id} className={styles.rule} style={cssVariables({ '--row': row })} />
        ))}
        {runs.map(({ levelId, from, to }, index) => {
          const before = runs[index - 1]
          const row = rowOf(levelId)
          return (
            <Run
              key={from}
              row={row}
              rowBefore={before?.to === from - 1 ? rowOf(before.levelId) : row}
              left={left(from)}
              width={percent((to - from + 1) / length)}
            />
          )
        })}
        {printed.map((year) => (
          <span key={year} className={styles.year} style={{ left: percent((year - first + 0.5) / length) }}>
            {year}
          </span>
        ))}
      </div>
    </div>
  )
}

type RunProps = { readonly row: number; readonly rowBefore: number; readonly left: string; readonly width: string }

/** Years on one level, and the step to them from the year before, if that is known. */
const Run = ({ row, rowBefore, left, width }: RunProps) => (
  <>
    {rowBefore !== row && (
      <span
        className={styles.riser}
        style={cssVariables({
          '--row': Math.min(row, rowBefore),
          '--span': Math.abs(row - rowBefore),
          '--left': left,
        })}
      />
    )}
    <span className={styles.run} style={cssVariables({ '--row': row, '--left': left, '--width': width })} />
  </>
)

/** The first year, then every fifth that keeps its distance from it. */
const printedYears = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => year === first || (year % yearStep === 0 && year > first + 2),
  )
