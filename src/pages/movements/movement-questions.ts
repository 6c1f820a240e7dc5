import { flows, routes } from '#src/api/queries.ts'
import type { MovementFilters } from '#src/url/movement-search.ts'

/** Everything the page of routes and referrals asks, for the page and for the server that asks ahead of it. */
export const movementQuestions = (filters: MovementFilters) => ({ routes: routes(filters), flows: flows(filters) })
