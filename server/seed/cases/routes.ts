import { slugOf } from '#contract/places.ts'
import type { Random } from '../../random.ts'
import { type Day, dayOf } from '../calendar-days.ts'
import { plan } from '../plan.ts'
import type { CaseKind } from './case-kinds.ts'

/** A way out of the country, or between two districts, as the plan pairs them (the pairing is judgement). */
export type Route = {
  readonly originId: string
  readonly towardsId: string
  readonly transit: readonly string[]
  /** Countries of destination, any of them; none for a way inside the country. */
  readonly destinations: readonly string[]
  readonly mode: string
}

const routes: readonly Route[] = plan.routes
  // Ways into the country are told by citizenship, not by a district of origin.
  .filter(([, , countries]) => !countries?.startsWith('from'))
  .map(([origin, towards, countries, mode]) => ({
    originId: slugOf(origin),
    towardsId: slugOf(towards),
    ...legsOf(countries?.split('-') ?? [], mode),
    mode,
  }))

/** By visa or across the gulf each country named is a destination of its own; on the long ways the last one is. */
function legsOf(countries: readonly string[], mode: string): Pick<Route, 'transit' | 'destinations'> {
  if (/visa/.test(mode) || mode === 'sea') return { transit: [], destinations: countries }
  return { transit: countries.slice(0, -1), destinations: countries.slice(-1) }
}

/** The way by Mauritania and Morocco is known from 2024 on. */
const moroccoFrom = dayOf('2024-01-01')

const modes: Readonly<Record<string, RegExp>> = {
  'begging-abroad': /begging/,
  'marriage-abroad': /marriage/,
  'labour-abroad': /work visa/,
  smuggling: /^(land|sea|air then sea)/,
  interception: /^(land|sea|air then sea)/,
}

/** Draws a way abroad for a case: one that begins in the district of origin if there is any, else one of its mode. */
export function drawRouteAbroad(random: Random, kind: CaseKind, originId: string, on: Day): Route {
  const mode = modes[kind.id]
  if (!mode) throw new Error(`No way abroad for cases of the kind ${kind.id}`)
  const possible = routes.filter(
    (route) =>
      route.destinations.length > 0 && mode.test(route.mode) && (on >= moroccoFrom || !route.transit.includes('MA')),
  )
  const own = possible.filter((route) => route.originId === originId)
  return random.pick(own.length > 0 ? own : possible)
}

/** Ways between districts that end in one of them. */
export const routesTo = (districtId: string): readonly Route[] =>
  routes.filter((route) => route.destinations.length === 0 && route.towardsId === districtId)
