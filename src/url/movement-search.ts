import { isCategory, isStream, type Stream, streamOf } from '#contract/categories.ts'
import { type FilterBounds, filterParameterNames, type IgnoredParameter } from '#contract/filters/overview-filters.ts'
import type { Period } from '#contract/periods.ts'
import type { SearchParameters } from './search-string.ts'

/** What the page of routes and referrals asks: both tables are published for the country, by stream and calendar year. */
export type MovementFilters = { readonly stream: Stream; readonly periodId: string }

const { category: streamName, periodId: periodName } = filterParameterNames
/** The parameters of the sentence, in canonical order; the names are those of the overview. */
export const movementParameterNames = { stream: streamName, periodId: periodName } as const

/** Keeps the parameters that are the page's, in canonical order. */
export function movementParameters(search: Readonly<Record<string, unknown>>): SearchParameters {
  const kept: Record<string, string> = {}
  for (const name of Object.values(movementParameterNames)) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') kept[name] = value
  }
  return kept
}

/** The published calendar years, oldest first. */
export const calendarYearsIn = ({ periods }: Pick<FilterBounds, 'periods'>): readonly Period[] =>
  periods.filter(({ kind }) => kind === 'calendar-year')

export type MovementState = {
  /** `undefined` while no calendar year is published. */
  readonly filters: MovementFilters | undefined
  readonly ignored: readonly IgnoredParameter[]
}

/** Reads the sentence. Missing means default; what is not published so is reported, and a form gives way to its stream. */
export function readMovementSearch(search: SearchParameters, bounds: FilterBounds): MovementState {
  const ignored: IgnoredParameter[] = []
  const asked = { stream: search[streamName], periodId: search[periodName] }
  const years = calendarYearsIn(bounds)
  const year = years.find(({ id }) => id === asked.periodId)
  if (asked.stream !== undefined && !isStream(asked.stream)) ignored.push({ name: streamName, value: asked.stream })
  if (asked.periodId !== undefined && !year) ignored.push({ name: periodName, value: asked.periodId })
  const periodId = (year ?? years.at(-1))?.id
  const stream = asked.stream !== undefined && isCategory(asked.stream) ? streamOf(asked.stream) : 'tip'
  return { filters: periodId === undefined ? undefined : { stream, periodId }, ignored }
}

/** Search parameters of a sentence: defaults left out. */
export function movementSearchOf({ stream, periodId }: MovementFilters, bounds: FilterBounds): SearchParameters {
  return {
    ...(stream !== 'tip' && { [streamName]: stream }),
    ...(periodId !== calendarYearsIn(bounds).at(-1)?.id && { [periodName]: periodId }),
  }
}
