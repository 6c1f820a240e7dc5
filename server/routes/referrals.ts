import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import {
  movedReferralsSchema,
  type ReferralDetail,
  referralDeskSchema,
  referralDetailSchema,
  referralGroupSchema,
  referralMoveSchema,
  referralMovesSchema,
} from '#contract/api/referrals.ts'
import { deskGroupIds, reminderPauseMinutes } from '#contract/referrals/desk-groups.ts'
import { type ReferralMove, referralSides } from '#contract/referrals/lifecycle.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { dueAfterMove, refuseUnsaid } from '../policies/referral-moves.ts'
import { ProblemError } from '../problem.ts'
import { readDeskPosition } from '../queries/desk-position.ts'
import { readAgencyName } from '../queries/own-agency.ts'
import { readDeskCounts, readDeskGroup, readReferral } from '../queries/referral-desk.ts'
import { type MoveCommand, moveReferral, readMovedClock, remindReferral } from '../queries/referral-moves.ts'
import { readClockHours } from '../queries/sending.ts'
import { serveCommand } from '../routing/serve-command.ts'
import { serveRoute } from '../routing/serve-route.ts'

/**
 * The referral workspace of an agency's desks. Coordinators only: administering people is no reason to know of victims. Which referrals are theirs
 * is looked up in the database from the session; one of somebody else is answered like one that does not exist.
 */
const access = ['coordinator'] as const satisfies readonly Role[]
const path = '/api/v1/referrals'
/** A page reads its desk again every minute and with each change; that keeps no session alive. What a person opens or does, does. */
export const isDeskAskedByItself = (pathname: string): boolean =>
  pathname === `${path}/desk` || pathname === `${path}/events`

/** An open page reads again every minute and with each change. */
const onceWithinMinutes = 15
const deskReading = { action: 'desk.read', kind: 'desk', onceWithinMinutes } as const
const oneReferral = { kind: 'referral', targetId: (c: Context<AppEnv>) => c.req.param('referralId') } as const
const fieldsOfPerson = ['sex', 'ageBand', 'personCode', 'stream', 'form'] as const
const shownOfPerson = (referral: ReferralDetail): string[] => fieldsOfPerson.filter((field) => referral[field] !== null)

const referralPath = z.object({ referralId: z.uuid() })

export function referralRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: `${path}/desk`,
    summary: 'What stands on the desks of the own agency, by what is to be done',
    access,
    input: { query: z.object({ side: z.enum(referralSides).default('receiver') }) },
    output: referralDeskSchema,
    record: { ...deskReading, targetId: (c) => c.req.query('side') ?? 'receiver' },
    read: async ({ query: { side } }, c, tx) => {
      const { agencyId, districtIds } = deskOf(c)
      const now = c.get('parts').now()
      const counts = await readDeskCounts(tx, side, now)
      const groups: z.input<typeof referralGroupSchema>[] = []
      for (const id of deskGroupIds) {
        const count = counts[id]
        groups.push({
          count,
          ...(count === 0 ? { id, rows: [], next: null } : await readDeskGroup(tx, side, id, now)),
        })
      }
      const agencyName = await readAgencyName(tx, agencyId)
      return { readAt: now.toISOString(), side, agencyId, agencyName, districtIds, groups }
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/desk/group`,
    summary: 'More of one group of a desk',
    access,
    input: {
      query: z.object({
        side: z.enum(referralSides).default('receiver'),
        group: z.enum(deskGroupIds),
        after: z.string().max(100).optional(),
      }),
    },
    output: referralGroupSchema,
    record: {
      ...deskReading,
      targetId: (c) => ['side', 'group', 'after'].map((name) => c.req.query(name) ?? '').join(' '),
    },
    read: async ({ query: { side, group, after } }, c, tx) => {
      const position = after === undefined ? undefined : readDeskPosition(after)
      if (after !== undefined && !position)
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: '/query/after', message: 'This is no position in a list' }],
        })
      const { now } = c.get('parts')
      return {
        count: (await readDeskCounts(tx, side, now()))[group],
        ...(await readDeskGroup(tx, side, group, now(), position)),
      }
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/{referralId}`,
    summary: 'One referral of the own agency with its course',
    access,
    input: { params: referralPath },
    output: referralDetailSchema,
    record: { ...oneReferral, action: 'referral.read', onceWithinMinutes, fields: shownOfPerson },
    read: async ({ params }, _, tx) => existing(tx, params.referralId),
  })

  serveCommand(app, {
    path: `${path}/{referralId}/moves`,
    summary: 'Moves a referral: receive, ask, inform, accept, decline, withdraw, start, complete or follow up',
    access,
    input: { params: referralPath, body: referralMoveSchema },
    output: referralDetailSchema,
    record: { ...oneReferral, action: 'referral.changed' },
    kept: referralPath,
    run: async ({ params: { referralId }, body }, c, tx) => {
      refuseUnsaid(body)
      const { result, state } = await move({ referralId, ...body }, c, tx)
      if (result === 'not-found') throw new ProblemError('not-found')
      if (result === 'not-possible') throw new ProblemError('referral-moved', state === null ? {} : { state })
      if (result === 'no-consent') throw new ProblemError('no-consent')
      return { referralId }
    },
    answer: ({ referralId }, tx) => existing(tx, referralId),
  })

  serveCommand(app, {
    path: `${path}/moves`,
    summary: 'Moves several referrals; each is told apart, and one that cannot be moved does not hold up the others',
    access,
    input: { body: referralMovesSchema },
    output: movedReferralsSchema,
    record: { action: 'referral.changed', kind: 'referral', targetId: () => undefined },
    kept: movedReferralsSchema,
    run: async ({ body: { referrals, ...said } }, c, tx) => {
      refuseUnsaid(said)
      const results: z.infer<typeof movedReferralsSchema>['results'] = []
      // In the order of ids, so that two who move the same referrals wait for each other and never in a circle.
      for (const { id, version } of referrals.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
        results.push({ id, ...(await move({ referralId: id, version, ...said }, c, tx)) })
      const order = referrals.map(({ id }) => id)
      return { results: results.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) }
    },
    answer: async (kept) => kept,
  })

  serveCommand(app, {
    path: `${path}/{referralId}/reminders`,
    summary: 'Asks the receiver once more, once an hour at most',
    access,
    input: { params: referralPath },
    output: referralDetailSchema,
    record: { ...oneReferral, action: 'referral.changed' },
    kept: referralPath,
    run: async ({ params: { referralId } }, c, tx) => {
      const { result, secondsSince } = await remindReferral(tx, referralId, c.get('parts').now())
      if (result === 'not-found') throw new ProblemError('not-found')
      if (result === 'not-possible') {
        const { state } = await existing(tx, referralId)
        throw new ProblemError('referral-moved', { state })
      }
      if (result === 'waiting')
        throw new ProblemError('too-many-requests', {
          retryAfterSeconds: Math.ceil(reminderPauseMinutes * 60 - (secondsSince ?? 0)),
        })
      return { referralId }
    },
    answer: ({ referralId }, tx) => existing(tx, referralId),
  })
}

/** After these something else is due. */
const movesWithClock: readonly ReferralMove[] = ['inform', 'accept', 'complete']

async function move(command: MoveCommand, c: Context<AppEnv>, tx: Database) {
  const now = c.get('parts').now()
  if (!movesWithClock.includes(command.move)) return moveReferral(tx, command, now, null)
  // Read only for the clock: whether the move is possible is decided by the statement that makes it.
  const before = await readMovedClock(tx, command.referralId)
  if (!before) return moveReferral(tx, command, now, null)
  const { serviceHours } = await readClockHours(tx, before.service, before.urgency)
  return moveReferral(tx, command, now, dueAfterMove(command.move, before, serviceHours, now))
}

async function existing(tx: Database, referralId: string) {
  const referral = await readReferral(tx, referralId)
  if (!referral) throw new ProblemError('not-found')
  return referral
}

/** Accounts of this role have an agency; one without has no desk. */
function deskOf(c: Context<AppEnv>): { agencyId: string; districtIds: string[] } {
  const viewer = c.get('viewer')
  if (!viewer?.agencyId) throw new ProblemError('not-allowed')
  return { agencyId: viewer.agencyId, districtIds: viewer.districtIds }
}
