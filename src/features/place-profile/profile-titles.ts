import { numberOrNull } from '#contract/count.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import type { Breakdown } from './profile-rows.ts'

export type Largest = {
  readonly name: string
  readonly value: number
  /** False when a row has no number: what is hidden may be larger. */
  readonly isOfAll: boolean
}

/** Rows that hold whatever is in none of the others. That they lead is no finding, and that another leads without them is none either. */
const restIds: ReadonlySet<string> = new Set([
  'other',
  'tip.other',
  'bonded-labour.other',
  'other_or_not_labour',
  'Other',
])

/**
 * The row with the largest number; `undefined` where that says nothing: fewer than two numbers are shown, two rows share the
 * largest, or it is that of the rest.
 */
export function largestOf(rows: readonly BarRow[]): Largest | undefined {
  const numbered = rows.flatMap((row) => {
    const value = numberOrNull(row.count)
    return value === null ? [] : [{ id: row.id, name: row.name, value }]
  })
  const [first, second] = numbered.toSorted((a, b) => b.value - a.value)
  if (!first || !second || first.value === second.value || restIds.has(first.id)) return undefined
  return { name: first.name, value: first.value, isOfAll: numbered.length === rows.length }
}

/** What a breakdown shows as a sentence, or its plain name. */
export function breakdownTitle(breakdown: Breakdown, rows: readonly BarRow[], words: PlaceWords): string {
  const { placeWords, language } = words
  const largest = largestOf(rows)
  if (!largest) return placeWords(`profile.${breakdown}.title`)
  return placeWords(`profile.${breakdown}.${largest.isOfAll ? 'largest' : 'largestShown'}`, {
    name: largest.name,
    number: formatNumber(largest.value, language),
  })
}
