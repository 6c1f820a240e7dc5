import { type Count, mapCount, notApplicable } from '../count.ts'
import { countryId, type Geography } from '../places.ts'

/**
 * Residents of a place at the 2023 census; `null` where no number is published. Of the country, those of every province with a published
 * number: records of the others are in its count all the same, which must be said beside its rate.
 */
export function residentsOf({ provinces, districts }: Geography, placeId: string): number | null {
  if (placeId === countryId) return provinces.reduce((sum, { population }) => sum + (population ?? 0), 0)
  return [...provinces, ...districts].find(({ id }) => id === placeId)?.population ?? null
}

/** Provinces and territories whose records are part of the country's rate while their residents are not. */
export const provincesWithoutResidents = ({ provinces }: Geography) =>
  provinces.filter(({ population }) => population === null)

/**
 * Per 100,000 residents with the one decimal that rates are published with. A count without a number keeps its reason; without a published
 * number of residents there is no rate of a number.
 */
export const rateOf = (count: Count, residents: number | null): Count =>
  perResident(count, residents, (share) => Math.round(share * 1_000_000) / 10)

/** The same, not rounded: for drawing. */
export const exactRateOf = (count: Count, residents: number | null): Count =>
  perResident(count, residents, (share) => share * 100_000)

export const roundedRate = (rate: number): number => Math.round(rate * 10) / 10

function perResident(count: Count, residents: number | null, rateOfShare: (share: number) => number): Count {
  if (residents === null) return count.kind === 'value' ? notApplicable : count
  return mapCount(count, (value) => rateOfShare(value / residents))
}
