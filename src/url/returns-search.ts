import type { FilterBounds, IgnoredParameter } from '#contract/filters/overview-filters.ts'
import { countryId, isProvinceId } from '#contract/places.ts'
import { latestMonthsId } from '#contract/returns.ts'

export const returnsOrders = ['silent', 'share', 'name'] as const
export type ReturnsOrder = (typeof returnsOrders)[number]

/** What the page of returns shows. All of it lives in the URL and nowhere else. */
export type ReturnsFilters = {
  readonly placeId: string
  /** A calendar or fiscal year, or the latest months. */
  readonly periodId: string
  readonly order: ReturnsOrder
}

/** URL names, in canonical order; those of the other pages where they mean the same. */
export const returnsParameterNames = { placeId: 'in', periodId: 'period', order: 'sort' } as const

export const defaultReturnsFilters: ReturnsFilters = {
  placeId: countryId,
  periodId: latestMonthsId,
  order: 'silent',
}

type Search = Readonly<Record<string, unknown>>

/** Missing means default; invalid means default and is named: a place below the provinces, a quarter, a year this viewer may not see. */
export function readReturnsSearch(
  search: Search,
  bounds: FilterBounds,
): { filters: ReturnsFilters; ignored: readonly IgnoredParameter[] } {
  const ignored: IgnoredParameter[] = []
  const read = <T extends string>(name: string, isValid: (value: string) => value is T, otherwise: T): T => {
    const value = search[name]
    if (typeof value !== 'string' || value === '') return otherwise
    if (isValid(value)) return value
    ignored.push({ name, value })
    return otherwise
  }
  const names = returnsParameterNames
  const isPlace = (id: string): id is string => id === countryId || (isProvinceId(id) && bounds.placeIds.has(id))
  const isPeriod = (id: string): id is string =>
    id === latestMonthsId || bounds.periods.some((period) => period.id === id && period.kind !== 'quarter')
  const isOrder = (value: string): value is ReturnsOrder => returnsOrders.some((order) => order === value)
  const filters = {
    placeId: read(names.placeId, isPlace, defaultReturnsFilters.placeId),
    periodId: read(names.periodId, isPeriod, defaultReturnsFilters.periodId),
    order: read(names.order, isOrder, defaultReturnsFilters.order),
  }
  return { filters, ignored }
}

/** Search parameters in canonical order, defaults left out. */
export function writeReturnsSearch(filters: ReturnsFilters): Record<string, string> {
  const search: Record<string, string> = {}
  for (const key of ['placeId', 'periodId', 'order'] as const) {
    if (filters[key] !== defaultReturnsFilters[key]) search[returnsParameterNames[key]] = filters[key]
  }
  return search
}
