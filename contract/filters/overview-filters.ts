import { type Category, isCategory, isStream, streamOf } from '../categories.ts'
import { isMeasure, type Measure, measureOf } from '../measures.ts'
import { latestCompleteYear, type Period, parsePeriod, periodBefore, yearBefore } from '../periods.ts'
import { countryId } from '../places.ts'

export const comparisons = ['year-before', 'period-before', 'none'] as const
export type Comparison = (typeof comparisons)[number]

/** The filter sentence: measure, stream or form, place, period, compared with. All of it lives in the URL and nowhere else. */
export type OverviewFilters = {
  readonly measure: Measure
  readonly category: Category
  readonly placeId: string
  readonly periodId: string
  readonly comparison: Comparison
}

/** What a valid value is today: places and periods come from the data, not from code. */
export type FilterBounds = { readonly placeIds: ReadonlySet<string>; readonly periods: readonly Period[] }

/** A parameter that was not understood. It is named on screen and left out; the rest of the link still works. */
export type IgnoredParameter = { readonly name: string; readonly value: string }
export type ParsedFilters = { readonly filters: OverviewFilters; readonly ignored: readonly IgnoredParameter[] }

/** URL names, in canonical order. */
const names = { measure: 'measure', category: 'of', placeId: 'in', periodId: 'period', comparison: 'vs' } as const

export function defaultFilters(bounds: FilterBounds): OverviewFilters {
  const known = defaults.get(bounds)
  if (known) return known
  const filters: OverviewFilters = {
    measure: 'persons',
    category: 'tip',
    placeId: countryId,
    periodId: latestCompleteYear(bounds.periods).id,
    comparison: 'year-before',
  }
  defaults.set(bounds, filters)
  return filters
}

/** Every link of a page leaves out what is the default, and to find the last year all periods are sorted. */
const defaults = new WeakMap<FilterBounds, OverviewFilters>()

type Search = Readonly<Record<string, string | undefined>>

/** Reads the sentence from search parameters. Missing means default; invalid means default and is reported; unknown names are left to others. */
export function parseOverviewFilters(search: Search, bounds: FilterBounds): ParsedFilters {
  const ignored: IgnoredParameter[] = []
  const fallback = defaultFilters(bounds)
  const read = <T extends string>(name: string, isValid: (value: string) => value is T, otherwise: T): T => {
    const value = search[name]
    if (value === undefined || value === '') return otherwise
    if (isValid(value)) return value
    ignored.push({ name, value })
    return otherwise
  }
  const isPlace = (value: string): value is string => bounds.placeIds.has(value)
  const isPeriod = (value: string): value is string => bounds.periods.some((period) => period.id === value)
  const isComparison = (value: string): value is Comparison => (comparisons as readonly string[]).includes(value)

  const measure = read(names.measure, isMeasure, fallback.measure)
  let category = read(names.category, isCategory, fallback.category)
  const placeId = read(names.placeId, isPlace, fallback.placeId)
  const periodId = read(names.periodId, isPeriod, fallback.periodId)
  const comparison = read(names.comparison, isComparison, fallback.comparison)

  if (!isPublishedTogether(measure, category, periodId)) {
    ignored.push({ name: names.category, value: category })
    category = streamOf(category)
  }
  return { filters: { measure, category, placeId, periodId, comparison }, ignored }
}

/** Forms are published for calendar years and for measures that have forms; anything else falls back to the stream. */
export function isPublishedTogether(measure: Measure, category: Category, periodId: string): boolean {
  if (isStream(category)) return true
  return measureOf(measure).hasForms && parsePeriod(periodId)?.kind === 'calendar-year'
}

/** Search parameters for a sentence: canonical order, defaults left out. */
export function writeOverviewFilters(filters: OverviewFilters, bounds: FilterBounds): Record<string, string> {
  const fallback = defaultFilters(bounds)
  const search: Record<string, string> = {}
  for (const key of ['measure', 'category', 'placeId', 'periodId', 'comparison'] as const) {
    if (filters[key] !== fallback[key]) search[names[key]] = filters[key]
  }
  return search
}

/** The period that the sentence compares with; `undefined` when it compares with nothing or figures do not reach back so far. */
export function comparedPeriod(filters: OverviewFilters, bounds: FilterBounds): Period | undefined {
  const period = parsePeriod(filters.periodId)
  if (!period || filters.comparison === 'none') return undefined
  const other = filters.comparison === 'year-before' ? yearBefore(period) : periodBefore(period)
  return bounds.periods.find((candidate) => candidate.id === other.id)
}

export const filterParameterNames = names
