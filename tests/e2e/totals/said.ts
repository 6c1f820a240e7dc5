import type { Count, CountKind } from '#contract/count.ts'
import { cellSymbols } from '#src/export/export-sheet.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'

/**
 * What a form says of one figure, the same for all forms: its number ("1234", "12.4"), or which of the three kinds without one
 * ("not-shown"). Anything else, an empty cell or a word that is none of them, stays in quotation marks and equals nothing.
 */
export type Said = string

export const said = (count: Count | undefined): Said => {
  if (count === undefined) return unread('')
  return count.kind === 'value' ? String(count.value) : count.kind
}

const unread = (text: string): Said => `“${text}”`

/** The signs of `CountText` as a page's text has them: what is seen and, after it, what is read out. */
export function signsOf(language: Language): ReadonlyMap<string, CountKind> {
  const { count } = (language === 'ur' ? ur : en).ui
  return new Map([
    [count.notShown + count.notShownReason, 'not-shown'],
    [`..${count.noReturn}`, 'no-return'],
    [count.notApplicable + count.notApplicableReason, 'not-applicable'],
  ])
}

/** Reads a figure as a page or a sheet of paper writes it: 1,234, 4.0, 78%, or one of the signs. */
export function readFigure(text: string, signs: ReadonlyMap<string, CountKind>): Said {
  const plain = withoutIsolates(text).trim()
  const sign = signs.get(plain)
  if (sign !== undefined) return sign
  return /^\d{1,3}(,\d{3})*(\.\d+)?%?$/.test(plain) ? String(Number(plain.replaceAll(/[,%]/g, ''))) : unread(plain)
}

const kindOfSymbol = new Map<unknown, Said>(Object.entries(cellSymbols).map(([kind, symbol]) => [symbol, kind]))

/** Reads a cell of a workbook, in which a number is a number and no text that looks like one. */
export const readCell = (cell: unknown): Said =>
  kindOfSymbol.get(cell) ?? (typeof cell === 'number' ? String(cell) : unread(JSON.stringify(cell ?? '')))

/** Reads a cell of a CSV file: numbers without separators. */
export const readField = (field: string | undefined): Said =>
  field !== undefined && /^\d+(\.\d+)?$/.test(field) ? readCell(Number(field)) : readCell(field)
