import type { OwnNumbers } from '#contract/api/own-agency.ts'
import { type Category, isStream } from '#contract/categories.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { allNotApplicable, onTimeOf } from '#contract/own-agency/count-own-columns.ts'
import { smallestForAdministrators } from '#contract/own-agency/own-agency-roles.ts'
import type { Period } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import type { OwnCounts } from '../queries/own-agency-counts.ts'

/** What an agency recorded in one of the districts in which it works. */
export type DistrictNumber = { readonly districtId: string; readonly provinceId: string; readonly count: number }

/**
 * The places below the whole agency whose numbers an administrator may read, beside the agency's exact one. An administrator answers for the
 * agency and may not read its records. A small number is left out, and so is what it would follow from by subtraction: where the small ones
 * together do not leave every number open for each of them, none of their neighbours is told either.
 *
 * It holds for one set of numbers that add up in no other way. Other periods or forms of the same districts would give each other away,
 * so they are asked by calendar year and stream alone (`routes/own-agency.ts`).
 */
export function toldToAdministrators(numbers: readonly DistrictNumber[]): ReadonlyMap<string, number> {
  const provinces = new Map<string, DistrictNumber[]>()
  for (const number of numbers) provinces.set(number.provinceId, [...(provinces.get(number.provinceId) ?? []), number])
  const totals = [...provinces.values()].map((districts) => sumOf(districts.map(({ count }) => count)))
  if (!leavesAllOpen(totals)) return new Map()
  const told = new Map<string, number>()
  for (const [provinceId, districts] of provinces) {
    const counts = districts.map(({ count }) => count)
    const total = sumOf(counts)
    if (total < smallestForAdministrators) continue
    told.set(provinceId, total)
    // Where the agency works in one district of a province, the province is that district.
    if (districts.length > 1 && !leavesAllOpen(counts)) continue
    for (const { districtId, count } of districts) if (count >= smallestForAdministrators) told.set(districtId, count)
  }
  return told
}

/** Whether the small ones among parts of a known sum could each be any small number: none is small, or they have room for it together. */
function leavesAllOpen(parts: readonly number[]): boolean {
  const small = parts.filter((count) => count < smallestForAdministrators)
  const together = sumOf(small)
  const most = smallestForAdministrators - 1
  return small.length === 0 || (together >= most && together <= most * (small.length - 1))
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0)

export type AdministratorQuestion = {
  readonly placeId: string
  readonly category: Category
  readonly period: Period
  /** Districts that the account is limited to; none: all of the agency. */
  readonly districtIds: readonly string[]
}

/**
 * What an administrator is told: the whole agency's numbers exactly, those of a province or district by the rule above, and how referrals
 * were answered for the whole agency only: a share of few, or a median, would tell more than its count.
 */
export function answerAdministrator(
  own: OwnCounts,
  { placeId, category, period, districtIds }: AdministratorQuestion,
  geography: Geography,
): OwnNumbers {
  const provinceOf = new Map<string, string>(geography.districts.map(({ id, provinceId }) => [id, provinceId]))
  const duties = own.dutyDistrictIds.filter((id) => districtIds.length === 0 || districtIds.includes(id))
  const countsOf = (measure: OwnCounts['counts'][number]['measure']) =>
    own.counts.filter((one) => one.measure === measure)
  const agencyNumber = (measure: OwnCounts['counts'][number]['measure']): number =>
    sumOf(countsOf(measure).map(({ count }) => count))
  const agencySum = (measure: OwnCounts['counts'][number]['measure']): Count => valueOf(agencyNumber(measure))
  // An agency, or an account, of one district is that district, whatever the place is called.
  const isOneDistrict = duties.length < 2
  const isWhole = placeId === countryId && !isOneDistrict
  const hasReferrals = isStream(category)

  if (isWhole) {
    const counts = { persons: agencySum('persons'), cases: agencySum('cases') }
    if (!hasReferrals) return { ...allNotApplicable, ...counts }
    return {
      ...counts,
      sent: agencySum('sent'),
      sentOnTime: onTimeOf(agencyNumber('sent-on-time'), agencyNumber('sent')),
      received: agencySum('received'),
      receivedOnTime: onTimeOf(agencyNumber('received-on-time'), agencyNumber('received')),
      answerHours: own.answerHours === null ? notApplicable : valueOf(own.answerHours),
    }
  }

  if (!hasReferrals || period.kind !== 'calendar-year') return allNotApplicable
  const told = (measure: 'persons' | 'cases' | 'sent' | 'received'): Count => {
    // Records whose district is not known are of no single district.
    const known = new Map(
      countsOf(measure).flatMap(({ districtId, count }) => (districtId ? [[districtId, count]] : [])),
    )
    const numbers = [...new Set([...duties, ...known.keys()])].map((districtId) => ({
      districtId,
      provinceId: provinceOf.get(districtId) ?? districtId,
      count: known.get(districtId) ?? 0,
    }))
    const places = toldToAdministrators(numbers)
    const [only] = numbers
    const value = places.get(placeId === countryId && numbers.length === 1 && only ? only.districtId : placeId)
    return value === undefined ? notShown : valueOf(value)
  }
  return {
    ...allNotApplicable,
    persons: told('persons'),
    cases: told('cases'),
    sent: told('sent'),
    received: told('received'),
  }
}
