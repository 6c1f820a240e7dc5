import type { OpenAPIHono } from '@hono/zod-openapi'
import {
  agencyDesksQuerySchema,
  agencyDesksSchema,
  placesSchema,
  toldPlacesSchema,
} from '#contract/api/agency-desks.ts'
import { rankDesks } from '#contract/referrals/rank-desks.ts'
import { answerDueAfter } from '#contract/referrals/working-time.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import { publicHolidays } from '../policies/public-holidays.ts'
import { ProblemError } from '../problem.ts'
import { readAgencyDesks, tellPlaces } from '../queries/agency-desks.ts'
import { readDistrictPlaces } from '../queries/district-places.ts'
import { deskSubjectOf, readReferralSubject } from '../queries/referral-subject.ts'
import { readClockHours } from '../queries/sending.ts'
import { seenVersion } from '../routing/seen-version.ts'
import { serveCommand } from '../routing/serve-command.ts'
import { serveRoute } from '../routing/serve-route.ts'

/*
 * The directory of agency desks. Coordinators only: where a desk that shelters persons is, is told to those who bring somebody. A desk is a
 * district and never an address.
 */

const access = ['coordinator'] as const satisfies readonly Role[]

export function agencyDeskRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/agency-desks',
    summary: 'Desks that give a service, in the order in which they are offered for a person',
    access,
    input: { query: agencyDesksQuerySchema },
    output: agencyDesksSchema,
    handle: async ({ query: { service, urgency, district, person, consent } }, c) => {
      const { db, now: clock } = c.get('parts')
      const now = clock()
      return db.asApi(c.get('token') ?? null, async (tx) => {
        const found = person === undefined ? undefined : await readReferralSubject(tx, person)
        if (person !== undefined && !found) throw new ProblemError('not-found')
        const districts = await readDistrictPlaces(tx)
        if (district !== undefined && !districts.has(district))
          throw new ProblemError('invalid-request', {
            errors: [{ pointer: '/query/district', message: 'There is no such district' }],
          })
        const districtId = district ?? found?.districtId ?? undefined
        const subject = found && deskSubjectOf(found, consent)
        const desks = await readAgencyDesks(tx, { service, now, subject, districtId, districts })
        const hours = await readClockHours(tx, service, urgency)
        return {
          readAt: now.toISOString(),
          service,
          urgency,
          districtId: districtId ?? null,
          answerDueAt: answerDueAfter(now, urgency, publicHolidays, hours.answerHours).toISOString(),
          desks: rankDesks(desks.map(asRanked), urgency, now).map(({ desk }) => desk),
        }
      })
    },
  })

  serveCommand(app, {
    path: '/api/v1/agency-desks/places',
    summary: 'Tells how many places of an own desk are free',
    access,
    input: { body: toldPlacesSchema },
    output: placesSchema,
    record: { action: 'places.changed', kind: 'desk', targetId: () => undefined },
    kept: placesSchema,
    run: async ({ body: { service, districtId, free } }, c, tx) => {
      const agencyId = c.get('viewer')?.agencyId ?? ''
      const now = c.get('parts').now()
      const { result, ...places } = await tellPlaces(tx, { agencyId, service, districtId }, free, seenVersion(c), now)
      const { total, version, toldAt } = places
      if (result === 'not-found' || total === null || version === null) throw new ProblemError('not-found')
      if (result === 'changed') throw new ProblemError('changed-meanwhile')
      if (result === 'too-many')
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: '/body/free', message: `This desk has ${total} places` }],
        })
      return { free: places.free, total, toldAt, version }
    },
    answer: async (kept) => kept,
  })
}

type Desk = Awaited<ReturnType<typeof readAgencyDesks>>[number]

/** What the order asks of a desk. */
const asRanked = (desk: Desk) => ({
  desk,
  fits: desk.doesNotTake.length === 0 && !desk.isOwn,
  isCovered: desk.consentFault === null,
  places:
    desk.places === null || desk.places.free === null || desk.places.toldAt === null
      ? null
      : { free: desk.places.free, toldAt: desk.places.toldAt },
  opensAt: desk.opensAt,
  distanceKm: desk.distanceKm,
  answers: desk.answers,
})
