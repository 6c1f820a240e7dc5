import type { Routes } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import { hiddenPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import { hiddenAbroad, unknownEnds } from './route-figures.ts'
import type { RouteNames } from './route-names.ts'

/** What the map does not draw: pairs that are not shown, countries without a number, and routes with an end that nobody knows. */
export function routeNotes(routes: Routes, nameOf: RouteNames, { movementWords, language }: MovementWords): string[] {
  const write = (value: number) => isolateLtr(formatNumber(value, language))
  const hidden = hiddenPairs(routes)
  const held = numberOrNull(routes.heldBack.pairs)
  const countries = hiddenAbroad(routes).map(nameOf)
  const { origin, destination } = unknownEnds(routes)
  return [
    hidden > 0 && movementWords('routes.hidden', { hidden: write(hidden), all: write(routes.pairs.length) }),
    hidden > 0 && held !== null && movementWords('routes.hiddenHold', { number: write(held) }),
    countries.length > 0 &&
      movementWords('routes.countriesNotShown', { names: countries.join(movementWords('comma')) }),
    origin !== null && movementWords('routes.unknownOrigin', { number: write(origin) }),
    destination !== null && movementWords('routes.unknownDestination', { number: write(destination) }),
  ].filter((note) => note !== false)
}
