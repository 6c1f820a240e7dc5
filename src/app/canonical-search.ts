import type { FilterBounds, IgnoredParameter } from '#contract/filters/overview-filters.ts'
import { justiceParameters, readJusticeSearch, writeJusticeSearch } from '#src/url/justice-search.ts'
import { movementParameters, movementSearchOf, readMovementSearch } from '#src/url/movement-search.ts'
import { overviewSearchOf, ownParameters, readOverviewSearch } from '#src/url/overview-search.ts'
import { readReturnsSearch, writeReturnsSearch } from '#src/url/returns-search.ts'
import { parseSearchString, type SearchParameters, writeSearchString } from '#src/url/search-string.ts'

/** A search string as a page understands it: what it would write, and what it could not read. */
type Understood = { readonly written: SearchParameters; readonly ignored: readonly IgnoredParameter[] }
type Understand = (search: SearchParameters, bounds: FilterBounds) => Understood | undefined

const overview: Understand = (search, bounds) => {
  const { filters, view, ignored } = readOverviewSearch(ownParameters(search), bounds)
  return { written: overviewSearchOf(filters, view, bounds), ignored }
}

const justice: Understand = (search, bounds) => {
  const state = readJusticeSearch(justiceParameters(search), bounds)
  return state && { written: writeJusticeSearch(state.filters, state.show, bounds), ignored: state.ignored }
}

const movements: Understand = (search, bounds) => {
  const { filters, ignored } = readMovementSearch(movementParameters(search), bounds)
  return filters && { written: movementSearchOf(filters, bounds), ignored }
}

const returns: Understand = (search, bounds) => {
  const { filters, ignored } = readReturnsSearch(search, bounds)
  return { written: writeReturnsSearch(filters), ignored }
}

/** Pages whose question is in the search, by their path after the language. */
const pages: readonly (readonly [path: RegExp, understand: Understand])[] = [
  [/^overview$/, overview],
  [/^place\/[^/]+$/, overview],
  [/^justice$/, justice],
  [/^movements$/, movements],
  [/^data\/returns$/, returns],
]

/** Whether the page at a path, without its language, writes its question in one way. */
export const hasCanonicalSearch = (path: string): boolean => pages.some(([pattern]) => pattern.test(path))

/**
 * The one way to write a search string that was understood in full; `undefined` when it is written so already. A string with
 * parts that were not understood is left alone: the page names them, and a redirect would take them out of sight.
 */
export function canonicalSearch(path: string, searchString: string, bounds: FilterBounds): string | undefined {
  const understand = pages.find(([pattern]) => pattern.test(path))?.[1]
  const understood = understand?.(parseSearchString(searchString), bounds)
  if (!understood || understood.ignored.length > 0) return undefined
  const canonical = writeSearchString(understood.written)
  return canonical === searchString ? undefined : canonical
}
