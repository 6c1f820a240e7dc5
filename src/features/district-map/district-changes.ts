import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, compareCounts, notApplicable, notShown, numberOrNull, valueOf } from '#contract/count.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'
import { type ChangeUnit, changeUnitOf } from '#src/map/change-scale.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import type { FigureKind } from '#src/map/write-figure.ts'

/** A district in two periods. */
export type DistrictChange = DistrictRow & {
  readonly now: Count
  readonly before: Count
  /** In the unit of `changeUnitOf`. */
  readonly change: Count
}

/**
 * Both figures of each district, as rates or as counts, and what lies between them: a change tells nothing that the two shown figures do not.
 * A share and a median have one figure, however they are shown.
 */
export function districtChanges(
  rows: readonly DistrictRow[],
  before: DistrictFigures,
  show: FigureKind,
): DistrictChange[] {
  const earlier = new Map(before.rows.map((row) => [row.districtId, row]))
  const unit = changeUnitOf(before.measure, show)
  return rows.map((row) => {
    const one = earlier.get(row.districtId)
    const figure = one?.[show] ?? notApplicable
    return {
      ...row,
      now: row[show],
      before: figure,
      change: changeOf(row[show], figure, unit),
      isFew: row.isFew || one?.isFew === true,
    }
  })
}

/** Where one of two figures is missing, so is the change, for the reason that says most: a hidden number before a return that did not come. */
function changeOf(now: Count, before: Count, unit: ChangeUnit): Count {
  if (now.kind === 'value' && before.kind === 'value') {
    // Both have one decimal at most, and so has what lies between them.
    if (unit !== 'percent') return valueOf(Math.round(10 * (now.value - before.value)) / 10)
    return before.value === 0 ? notApplicable : valueOf(Math.round((100 * (now.value - before.value)) / before.value))
  }
  if (now.kind === 'not-shown' || before.kind === 'not-shown') return notShown
  return now.kind === 'value' ? before : now
}

/** How many of the districts that can be compared have more, fewer, or as many as before. */
export function countChanges(changes: readonly DistrictChange[]) {
  const values = changes.flatMap(({ change }) => (change.kind === 'value' ? [change.value] : []))
  return {
    compared: values.length,
    more: values.filter((value) => value > 0).length,
    fewer: values.filter((value) => value < 0).length,
  }
}

/**
 * The districts that rose or fell, the one that did most first. Of equal ones the larger figure stands first, so that a list that ends among
 * them is the same in both languages; then A to Z.
 */
export function movesOf(
  changes: readonly DistrictChange[],
  direction: 'up' | 'down',
  language: Language,
): DistrictChange[] {
  const size = ({ change }: DistrictChange) => (numberOrNull(change) ?? 0) * (direction === 'up' ? 1 : -1)
  return changes
    .filter((one) => size(one) > 0)
    .toSorted((a, b) => size(b) - size(a) || compareCounts(a.count, b.count) || compareNames(a.name, b.name, language))
}

const mostNamed = 3

/**
 * The districts with the largest increases, none of which is only as large as the next one that would not be named. Changes that rest on few
 * are left out; `isAmongLarger` says that one of them is as large as what is named. `undefined` where nothing stands out.
 */
export function largestRises(changes: readonly DistrictChange[], language: Language) {
  const rises = movesOf(changes, 'up', language)
  const compared = rises.filter(({ isFew }) => !isFew)
  const next = numberOrNull(compared[mostNamed]?.change ?? notApplicable)
  const named = compared.slice(0, mostNamed).filter(({ change }) => numberOrNull(change) !== next)
  const least = numberOrNull(named.at(-1)?.change ?? notApplicable)
  if (least === null) return undefined
  const isAmongLarger = rises.some(({ isFew, change }) => isFew && (numberOrNull(change) ?? 0) >= least)
  return { named, isAmongLarger }
}
