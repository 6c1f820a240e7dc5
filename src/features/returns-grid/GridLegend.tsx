import type { ReturnCell } from '#contract/api/returns.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { type CellState, cellStates } from './cell-state.ts'
import styles from './GridLegend.module.css'
import { ReturnMark } from './ReturnMark.tsx'

/** A small example of each state. */
const examples: Record<CellState, ReturnCell> = {
  received: { due: 6, received: 6, late: 0, revised: 0, missing: 0 },
  late: { due: 6, received: 6, late: 2, revised: 0, missing: 0 },
  revised: { due: 6, received: 6, late: 0, revised: 2, missing: 0 },
  part: { due: 6, received: 4, late: 0, revised: 0, missing: 2 },
  missing: { due: 6, received: 0, late: 0, revised: 0, missing: 6 },
  'not-due': { due: 0, received: 0, late: 0, revised: 0, missing: 0 },
}

/** What each square means, in words beside it. */
export function GridLegend() {
  const { returnsWords } = useReturnsWords()
  return (
    <ul className={styles.legend} aria-label={returnsWords('legend.title')}>
      {cellStates.map((state) => (
        <li key={state}>
          <ReturnMark cell={examples[state]} />
          <span>{iso(returnsWords(`legend.${state}`))}</span>
        </li>
      ))}
    </ul>
  )
}
