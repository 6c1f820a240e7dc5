import type { ReturnCell } from '#contract/api/returns.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { Num } from '#src/ui/Num.tsx'
import { cellState } from './cell-state.ts'
import styles from './ReturnMark.module.css'

export type ReturnMarkProps = {
  readonly cell: ReturnCell
  /** The cell in words. Absent in the legend, where they stand beside it. */
  readonly label?: string
}

/** A month of a row: full, edged with a letter, part full with its numbers, crossed out, or a dot. Each is another shape without colour. */
export function ReturnMark({ cell, label }: ReturnMarkProps) {
  const state = cellState(cell)
  return (
    <span
      className={styles.mark}
      data-state={state}
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', title: label })}
      // How high the square is filled; only the part-full one is drawn with it.
      style={state === 'part' ? { backgroundSize: `100% ${Math.round((100 * cell.received) / cell.due)}%` } : undefined}
    >
      <Sign cell={cell} />
    </span>
  )
}

function Sign({ cell }: { readonly cell: ReturnCell }) {
  const { returnsWords, language } = useReturnsWords()
  const number = (value: number) => formatNumber(value, language)
  const state = cellState(cell)
  switch (state) {
    case 'received':
      return (
        <svg viewBox="0 0 16 16" className={styles.sign}>
          <path d="M3 8.5l3.5 3.5L13 4.5" />
        </svg>
      )
    case 'missing':
      return (
        <svg viewBox="0 0 16 16" className={styles.sign}>
          <path d="M3 3l10 10M13 3L3 13" />
        </svg>
      )
    case 'part':
      return <Num>{`${number(cell.received)}/${number(cell.due)}`}</Num>
    case 'late':
    case 'revised': {
      const letter = returnsWords(`letter.${state}`)
      // One return needs no number beside its letter.
      return cell.due === 1 ? (
        letter
      ) : (
        <>
          <Num>{number(cell[state])}</Num> {letter}
        </>
      )
    }
    case 'not-due':
      return <span className={styles.dot} />
  }
}
