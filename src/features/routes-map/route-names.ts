import type { RouteDestination, RouteOrigin } from '#contract/api/movements.ts'
import { type Geography, isProvinceId } from '#contract/places.ts'
import { unknownDestination, unknownOrigin } from '#contract/release/facets.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'

export type RouteEnd = RouteOrigin | RouteDestination

/**
 * Names of both ends of routes. Countries are named by us: the names of `Intl.DisplayNames` differ between engines, and a page drawn by the
 * server must equal the one the browser draws.
 */
export function routeNames(geography: Geography, { t, language, movementWords }: MovementWords) {
  const ofPlace = placeNames(geography, language, t)
  return (id: RouteEnd): string => (isProvinceId(id) ? ofPlace(id) : movementWords(`country.${id}`))
}

export type RouteNames = ReturnType<typeof routeNames>

/** A route in words: within a place, from one to another, or with an end that nobody knows. */
export function routeWords(from: RouteOrigin, to: RouteDestination, nameOf: RouteNames, words: MovementWords): string {
  const { movementWords } = words
  if (from === to) return movementWords('routes.inside', { name: nameOf(from) })
  if (from === unknownOrigin && to === unknownDestination) return movementWords('routes.unknownBoth')
  if (from === unknownOrigin) return movementWords('routes.unknownFrom', { to: nameOf(to) })
  if (to === unknownDestination) return movementWords('routes.unknownTo', { from: nameOf(from) })
  return movementWords('pair', { from: nameOf(from), to: nameOf(to) })
}
