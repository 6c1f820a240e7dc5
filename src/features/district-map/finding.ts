import { numberOrNull } from '#contract/count.ts'
import { countryId, type ProvinceId } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import { type DistrictRow, orderedRows } from '#src/map/district-row.ts'

/** What the map shows at a glance, as data. It says where numbers are highest and never why. */
export type Finding =
  /** Nothing stands out, or too little is shown to say so. */
  | { readonly kind: 'none' }
  /** The districts with the highest numbers, highest first. */
  | { readonly kind: 'districts'; readonly districtIds: readonly string[]; readonly isAmongLarger: boolean }
  /** The provinces in which all of the ten highest districts lie. */
  | { readonly kind: 'provinces'; readonly provinceIds: readonly ProvinceId[]; readonly isAmongLarger: boolean }

export type FindingOptions = {
  readonly rows: readonly DistrictRow[]
  readonly by: 'rate' | 'count'
  readonly placeId: string
  /** Only decides between equal numbers. */
  readonly language: Language
}

/** Below this many shown numbers a highest one is no finding. */
const minimumShown = 8
/** What is named must be at least this many times the median of the shown numbers. */
const minimumLead = 1.5
const mostNamed = 3
/** Provinces are named instead of districts when all of the ten highest lie in at most two … */
const topLength = 10
const mostProvinces = 2
/** … and when those two do not hold nearly everything that is shown, which would make it true of any ten. */
const largestShare = 2 / 3

type Numbered = { readonly row: DistrictRow; readonly number: number }

/**
 * Where the highest numbers are. Rates that rest on few are left out of the comparison; when one of them is as high as what is
 * named, `isAmongLarger` says that the sentence holds among the larger districts only.
 */
export function findingOf({ rows, by, placeId, language }: FindingOptions): Finding {
  const shown = orderedRows(rows, by, 'highest', language).flatMap((row): Numbered[] => {
    const number = numberOrNull(row[by])
    return number === null ? [] : [{ row, number }]
  })
  const compared = by === 'rate' ? shown.filter(({ row }) => !row.isFew) : shown
  if (compared.length < minimumShown) return { kind: 'none' }

  const threshold = medianOf(compared) * minimumLead
  const isOutranked = (lowest: number) => shown.length > compared.length && hasFewAbove(shown, lowest)

  const provinceIds = placeId === countryId ? leadingProvinces(compared) : []
  const tenth = compared[topLength - 1]
  if (provinceIds.length > 0 && tenth && tenth.number >= threshold) {
    return { kind: 'provinces', provinceIds, isAmongLarger: isOutranked(tenth.number) }
  }
  const named = firstWithoutTie(compared).filter(({ number }) => number > 0 && number >= threshold)
  const lowest = named.at(-1)
  if (!lowest) return { kind: 'none' }
  return {
    kind: 'districts',
    districtIds: named.map(({ row }) => row.districtId),
    isAmongLarger: isOutranked(lowest.number),
  }
}

const hasFewAbove = (shown: readonly Numbered[], lowest: number): boolean =>
  shown.some(({ row, number }) => row.isFew && number >= lowest)

const medianOf = (sorted: readonly Numbered[]): number => sorted[Math.floor(sorted.length / 2)]?.number ?? 0

/** At most three, and none that is only as high as the next one that would not be named. */
function firstWithoutTie(sorted: readonly Numbered[]): Numbered[] {
  const next = sorted[mostNamed]?.number
  return sorted.slice(0, mostNamed).filter(({ number }) => number !== next)
}

/** The provinces of the ten highest, the one with more of them first; empty when they say nothing. */
function leadingProvinces(sorted: readonly Numbered[]): ProvinceId[] {
  const top = sorted.slice(0, topLength)
  const isTied = sorted[topLength] !== undefined && sorted[topLength].number === top.at(-1)?.number
  if (top.length < topLength || isTied) return []
  const perProvince = new Map<ProvinceId, number>()
  for (const { row } of top) perProvince.set(row.provinceId, (perProvince.get(row.provinceId) ?? 0) + 1)
  const inThem = sorted.filter(({ row }) => perProvince.has(row.provinceId)).length
  if (perProvince.size > mostProvinces || inThem / sorted.length > largestShare) return []
  return [...perProvince].toSorted(([, a], [, b]) => b - a).map(([id]) => id)
}
