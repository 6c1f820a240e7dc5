import { isCategory, isStream, type Stream, streamOf } from '#contract/categories.ts'
import { type FilterBounds, filterParameterNames, type IgnoredParameter } from '#contract/filters/overview-filters.ts'
import type { Period } from '#contract/periods.ts'
import { countryId } from '#contract/places.ts'
import type { SearchParameters } from './search-string.ts'

/** The question of the justice page: a stream, a place, a calendar year. */
export type JusticeFilters = { readonly stream: Stream; readonly placeId: string; readonly periodId: string }

/** What the table of provinces shows: where cases wait, or how many moved on. Part of the link, not of the question. */
export const justiceShows = ['days', 'moves'] as const
export type JusticeShow = (typeof justiceShows)[number]
export const defaultJusticeShow: JusticeShow = 'days'

export type JusticeState = {
  readonly filters: JusticeFilters
  readonly show: JusticeShow
  readonly ignored: readonly IgnoredParameter[]
}

/** URL names, in canonical order: those of the filter sentence, then the view. */
export const justiceParameterNames = {
  stream: filterParameterNames.category,
  placeId: filterParameterNames.placeId,
  periodId: filterParameterNames.periodId,
  show: 'show',
} as const

/** Keeps the parameters that are the page's own. */
export function justiceParameters(search: Readonly<Record<string, unknown>>): SearchParameters {
  const kept: Record<string, string> = {}
  for (const name of Object.values(justiceParameterNames)) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') kept[name] = value
  }
  return kept
}

/** Calendar years, oldest first: the only periods that stages are published for. */
export const calendarYears = (bounds: FilterBounds): Period[] =>
  bounds.periods.filter((period) => period.kind === 'calendar-year').toSorted((a, b) => a.id.localeCompare(b.id))

/**
 * Reads the page's question from search parameters. Missing means default; what is not published here is left out and reported, a form in
 * favour of its stream. `undefined` while no calendar year is published.
 */
export function readJusticeSearch(search: SearchParameters, bounds: FilterBounds): JusticeState | undefined {
  const years = calendarYears(bounds)
  const latest = years.at(-1)
  if (!latest) return undefined
  const ignored: IgnoredParameter[] = []
  const read = <T extends string>(name: string, valid: (value: string) => T | undefined, otherwise: T): T => {
    const value = search[name]
    if (value === undefined) return otherwise
    const found = valid(value)
    if (found !== value) ignored.push({ name, value })
    return found ?? otherwise
  }
  const names = justiceParameterNames
  const filters: JusticeFilters = {
    stream: read(names.stream, streamNamed, 'tip'),
    placeId: read(names.placeId, (value) => (bounds.placeIds.has(value) ? value : undefined), countryId),
    periodId: read(names.periodId, (value) => years.find(({ id }) => id === value)?.id, latest.id),
  }
  const show = read<JusticeShow>(names.show, (value) => justiceShows.find((one) => one === value), defaultJusticeShow)
  return { filters, show, ignored }
}

function streamNamed(value: string): Stream | undefined {
  if (!isCategory(value)) return undefined
  return isStream(value) ? value : streamOf(value)
}

/** Search parameters of a question and a view: canonical order, defaults left out. */
export function writeJusticeSearch(filters: JusticeFilters, show: JusticeShow, bounds: FilterBounds): SearchParameters {
  const names = justiceParameterNames
  return {
    ...(filters.stream !== 'tip' && { [names.stream]: filters.stream }),
    ...(filters.placeId !== countryId && { [names.placeId]: filters.placeId }),
    ...(filters.periodId !== calendarYears(bounds).at(-1)?.id && { [names.periodId]: filters.periodId }),
    ...(show !== defaultJusticeShow && { [names.show]: show }),
  }
}
