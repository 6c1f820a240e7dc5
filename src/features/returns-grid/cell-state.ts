import type { ReturnCell } from '#contract/api/returns.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { formatMonth } from '#src/i18n/format-month.ts'
import type { ReturnsWords } from '#src/i18n/use-returns-words.ts'

export const cellStates = ['received', 'late', 'revised', 'part', 'missing', 'not-due'] as const
export type CellState = (typeof cellStates)[number]

/** One word for a month of a row: what is missing weighs more than what came late, and that more than what was revised. */
export function cellState({ due, received, late, revised, missing }: ReturnCell): CellState {
  if (due === 0) return 'not-due'
  if (received === 0) return 'missing'
  if (missing > 0) return 'part'
  if (late > 0) return 'late'
  return revised > 0 ? 'revised' : 'received'
}

/** The whole cell in words, for the tooltip and for those who do not see it. */
export function cellWords(cell: ReturnCell, month: string, { returnsWords, language }: ReturnsWords): string {
  const number = (value: number) => formatNumber(value, language)
  const named = formatMonth(month, language)
  const due = number(cell.due)
  const late = number(cell.late)
  const isOne = cell.due === 1
  switch (cellState(cell)) {
    case 'not-due':
      return returnsWords('cell.not-due', { month: named })
    case 'missing':
      return isOne
        ? returnsWords('cell.missing', { month: named })
        : returnsWords('cell.missingAll', { month: named, due })
    case 'part':
      return returnsWords('cell.part', {
        month: named,
        received: number(cell.received),
        due,
        late,
        missing: number(cell.missing),
      })
    case 'late':
      return isOne
        ? returnsWords('cell.late', { month: named })
        : returnsWords('cell.lateAll', { month: named, due, late })
    case 'revised':
      return isOne
        ? returnsWords('cell.revised', { month: named })
        : returnsWords('cell.revisedAll', { month: named, due, revised: number(cell.revised) })
    case 'received':
      return isOne
        ? returnsWords('cell.received', { month: named })
        : returnsWords('cell.receivedAll', { month: named, due })
  }
}
