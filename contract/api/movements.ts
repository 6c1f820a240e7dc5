import { z } from 'zod'
import { streams } from '../categories.ts'
import { provinceIds } from '../places.ts'
import { destinationCountries, flowKinds, otherCountry, unknownDestination, unknownOrigin } from '../release/facets.ts'
import { countSchema } from './figures.ts'

/** Where a route begins: the province or territory of origin, or that nobody knows it. */
export const routeOrigins = [...provinceIds, unknownOrigin] as const
export type RouteOrigin = (typeof routeOrigins)[number]
/** Where it leads: the province of exploitation, or a country abroad. */
export const routeDestinations = [...provinceIds, ...destinationCountries, otherCountry, unknownDestination] as const
export type RouteDestination = (typeof routeDestinations)[number]

/**
 * One side of a table of pairs: an id, all that begins (or ends) there, and what its pairs that are not shown hold together: its own count
 * less its shown pairs. That is known only where its own count is shown; otherwise it is not shown either.
 */
const sideOf = <Id extends z.ZodType<string>>(id: Id) =>
  z.array(z.object({ id, count: countSchema, heldBack: countSchema }))

/** Counts by pair of two sides, for one stream and calendar year, with both margins; every pair is listed, shown or not. */
const pairTable = <From extends z.ZodType<string>, To extends z.ZodType<string>>(from: From, to: To) =>
  z.object({
    releaseId: z.string(),
    /** Last day that the records in the release cover. */
    asOf: z.string(),
    isSynthetic: z.boolean(),
    stream: z.enum(streams),
    periodId: z.string(),
    total: countSchema,
    from: sideOf(from),
    to: sideOf(to),
    pairs: z.array(z.object({ from, to, count: countSchema })),
    /** The total less everything shown: pairs, and each margin by itself. Not shown where the total is not. */
    heldBack: z.object({ pairs: countSchema, from: countSchema, to: countSchema }),
  })

/** Persons identified, by where they come from and where they were exploited or taken. */
export const routesSchema = pairTable(z.enum(routeOrigins), z.enum(routeDestinations))
/** Referrals whose first answer fell due, by kind of the agency that sent them and of the one that was asked. */
export const flowsSchema = pairTable(z.enum(flowKinds), z.enum(flowKinds))

export type Routes = z.infer<typeof routesSchema>
export type Flows = z.infer<typeof flowsSchema>
