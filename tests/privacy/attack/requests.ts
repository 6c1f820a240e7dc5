import type { Category } from '#contract/categories.ts'
import { isPublishedTogether } from '#contract/filters/overview-filters.ts'
import type { Measure } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { latestMonthsId } from '#contract/returns.ts'
import { createRandom } from '#server/random.ts'
import { readers, routesWithoutFigures } from './readers.ts'

/** What the harvest needs of the API: the document, and what is bound. */
export type RouteList = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
  readonly bound: readonly { readonly method: string; readonly path: string }[]
}
type Parameter = { readonly name: string; readonly in: string; readonly schema?: { readonly enum?: readonly string[] } }

/** Values of the parameters whose schema does not list them: those a reader finds in other answers. Any other name fails the harvest. */
export type Known = {
  readonly geography: Geography
  readonly periods: readonly string[]
  readonly releaseIds: readonly string[]
}
const openValues = ({ geography, periods, releaseIds }: Known): Readonly<Record<string, readonly string[]>> => {
  const places = [
    countryId,
    ...geography.provinces.map(({ id }) => id as string),
    ...geography.districts.map(({ id }) => id),
  ]
  // `latest` is a word of the returns alone.
  return {
    in: places,
    placeId: places,
    period: [...periods, latestMonthsId],
    releaseId: releaseIds,
    release: releaseIds,
  }
}

/** Parameters of routes that the document does not list. */
const unlisted: Readonly<Record<string, { readonly as: string; readonly more: readonly Parameter[] }>> = {
  '/api/v1/figures/districts.csv': {
    as: '/api/v1/figures/districts',
    more: [{ name: 'language', in: 'query', schema: { enum: ['en', 'ur'] } }],
  },
}

export type Question = {
  readonly route: string
  readonly address: string
  readonly parameters: Readonly<Record<string, string>>
}

const dotted = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

/** The GET routes, of the document and of the app; throws where one has no reader. */
export function routesOf({ paths, bound }: RouteList): { route: string; parameters: readonly Parameter[] }[] {
  const listed = Object.keys(paths).filter((path) => paths[path]?.get)
  const routes = new Set([
    ...listed,
    ...bound.filter(({ method, path }) => method === 'GET' && !path.includes('*')).map(({ path }) => dotted(path)),
  ])
  const unknown = [...routes].filter((route) => !readers[route] && routesWithoutFigures[route] === undefined)
  if (unknown.length > 0) throw new Error(`Not harvested: ${unknown.join(', ')}. Give each a reader (readers.ts)`)
  return [...routes]
    .filter((route) => readers[route])
    .map((route) => {
      const other = unlisted[route]
      if (!listed.includes(route) && !other) throw new Error(`The document does not say what ${route} takes`)
      // The document is OpenAPI; of it these two members are read.
      const get = paths[other?.as ?? route]?.get as { parameters?: readonly Parameter[] } | undefined
      return { route, parameters: [...(get?.parameters ?? []), ...(other?.more ?? [])] }
    })
}

/** Every question of a route: all values of each parameter with all values of the others, those apart that are refused by rule. */
export function* questionsOf(
  { route, parameters }: { readonly route: string; readonly parameters: readonly Parameter[] },
  known: Known,
): Generator<Question> {
  const open = openValues(known)
  const lists = parameters.map(({ name, schema }) => {
    const values = schema?.enum ?? open[name]
    if (values === undefined) throw new Error(`Nobody knows the values of ${name} of ${route}`)
    return values.map((value) => [name, value] as const)
  })
  const chosen: (readonly [string, string])[] = []
  function* choose(at: number): Generator<Question> {
    const list = lists[at]
    if (list) {
      for (const pair of list) {
        chosen[at] = pair
        yield* choose(at + 1)
      }
      return
    }
    const values = Object.fromEntries(chosen)
    if (isRefused(values)) return
    const inPath = parameters.filter((one) => one.in === 'path')
    const path = inPath.reduce(
      (text, { name }) => text.replace(`{${name}}`, encodeURIComponent(values[name] ?? '')),
      route,
    )
    const query = new URLSearchParams(
      parameters.filter((one) => one.in === 'query').map(({ name }) => [name, values[name] ?? '']),
    )
    yield { route, address: query.size > 0 ? `${path}?${query.toString()}` : path, parameters: values }
  }
  yield* choose(0)
}

/** Forms of what has none: answered by "not published" before a figure is looked up. Some of them are asked all the same, see `thinned`. */
function isRefused({ measure = 'persons', of, period }: Readonly<Record<string, string>>): boolean {
  if (of === undefined || period === undefined) return false
  // Both from the lists of the route.
  return !isPublishedTogether(measure as Measure, of as Category, period)
}

/** One question in so many, drawn by lot: the same for the same name. */
export function* thinned(questions: Iterable<Question>, oneIn: number, lots: string): Generator<Question> {
  const random = createRandom(lots)
  for (const question of questions) if (oneIn <= 1 || random.chance(1 / oneIn)) yield question
}
