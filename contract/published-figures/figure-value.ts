import type { FigureValue } from './published-figure.ts'

/**
 * Reads a count as printed: "1,526", "12", "2.5", or "<5", which stays "below 5".
 *
 * @returns undefined when the cell holds anything else, an empty one included: no value is not zero
 */
export function parseFigureValue(cell: string): FigureValue | undefined {
  const below = /^<(\d+)$/.exec(cell)
  if (below) return { kind: 'below', below: Number(below[1]) }
  if (/^\d{1,3}(?:,\d{3})+$/.test(cell)) return { kind: 'number', value: Number(cell.replaceAll(',', '')) }
  return /^\d+(?:\.\d+)?$/.test(cell) ? { kind: 'number', value: Number(cell) } : undefined
}

/** The least and the greatest whole number a value can stand for; null for a text. */
export function boundsOf(value: FigureValue): { readonly least: number; readonly greatest: number } | null {
  if (value.kind === 'number') return { least: value.value, greatest: value.value }
  return value.kind === 'below' ? { least: 0, greatest: value.below - 1 } : null
}
