import type { RouteDestination, RouteOrigin, Routes } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import { unknownDestination, unknownOrigin } from '#contract/release/facets.ts'
import { largestPair, type ShownPair, shownPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import type { RouteNames } from './route-names.ts'

/** What the routes show, as data: that most persons never left their province, or the largest route. Never why. */
export type RoutesStatement =
  | { readonly kind: 'within'; readonly count: number; readonly total: number }
  | ({ readonly kind: 'largest' } & ShownPair<RouteOrigin, RouteDestination>)
  | { readonly kind: 'none' }

/**
 * From shown pairs alone. "Within" needs more than half of a shown total and is told as the least it can be, because pairs that are not shown
 * may add to it. Smuggling has no place of exploitation, so that only the largest route is told.
 */
export function routesStatement(routes: Routes): RoutesStatement {
  const shown = shownPairs(routes)
  const within = shown.filter(({ from, to }) => from === to).reduce((sum, { count }) => sum + count, 0)
  const total = numberOrNull(routes.total)
  if (routes.stream !== 'som' && total !== null && within > total / 2) return { kind: 'within', count: within, total }
  const isRoute = ({ from, to }: (typeof shown)[number]) =>
    from !== to && from !== unknownOrigin && to !== unknownDestination
  const largest = largestPair(shown.filter(isRoute))
  return largest ? { kind: 'largest', ...largest } : { kind: 'none' }
}

/** The statement as the title of the figure. */
export function routesTitle(routes: Routes, nameOf: RouteNames, words: MovementWords): string {
  const { movementWords, language } = words
  const statement = routesStatement(routes)
  const write = (value: number) => isolateLtr(formatNumber(value, language))
  switch (statement.kind) {
    case 'within':
      return movementWords('routes.within', { number: write(statement.count), total: write(statement.total) })
    case 'largest':
      return movementWords('routes.largest', {
        from: nameOf(statement.from),
        to: nameOf(statement.to),
        number: write(statement.count),
      })
    case 'none':
      return movementWords('routes.title')
  }
}
