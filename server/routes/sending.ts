import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { referralDetailSchema } from '#contract/api/referrals.ts'
import {
  assignedReferralsSchema,
  casePersonsSchema,
  colleaguesSchema,
  consentRefusedFor,
  newConsentSchema,
  newReferralSchema,
  referralOwnersSchema,
  referralSubjectSchema,
} from '#contract/api/sending.ts'
import { answerDueAfter } from '#contract/referrals/working-time.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import { dayInPakistan } from '../clock.ts'
import type { Database } from '../db/database.ts'
import { publicHolidays } from '../policies/public-holidays.ts'
import { ProblemError } from '../problem.ts'
import { readReferral } from '../queries/referral-desk.ts'
import { readCasePersons, readReferralSubject } from '../queries/referral-subject.ts'
import {
  assignReferral,
  readClockHours,
  readColleagues,
  recordConsent,
  sendReferral,
  withdrawConsent,
} from '../queries/sending.ts'
import { serveCommand } from '../routing/serve-command.ts'
import { serveRoute } from '../routing/serve-route.ts'

/*
 * Sending: the person in question, what that person agreed to, and the referral. Coordinators only, and only for persons of their own cases:
 * of anybody else there is "nothing here".
 */

const access = ['coordinator'] as const satisfies readonly Role[]
const personPath = z.object({ personId: z.uuid() })
const consentPath = z.object({ consentId: z.uuid() })
const onePerson = { kind: 'person', targetId: (c: Context<AppEnv>) => c.req.param('personId') } as const

export function sendingRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/cases/{caseId}/persons',
    summary: 'The persons of an own case, by their codes',
    access,
    input: { params: z.object({ caseId: z.uuid() }) },
    output: casePersonsSchema,
    record: { action: 'case.read', kind: 'case', targetId: (c) => c.req.param('caseId'), onceWithinMinutes: 10 },
    read: async ({ params: { caseId } }, _, tx) => found(await readCasePersons(tx, caseId)),
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/persons/{personId}/referral-subject',
    summary: 'A person of an own case, with consents and what is under way',
    access,
    input: { params: personPath },
    output: referralSubjectSchema,
    record: { ...onePerson, action: 'case.read', fields: () => ['sex', 'ageBand', 'consents'], onceWithinMinutes: 10 },
    read: ({ params: { personId } }, _, tx) => existingSubject(tx, personId),
  })

  serveCommand(app, {
    path: '/api/v1/persons/{personId}/consents',
    summary: 'Keeps what a person agreed to',
    access,
    input: { params: personPath, body: newConsentSchema },
    output: referralSubjectSchema,
    record: { ...onePerson, action: 'consent.changed' },
    kept: personPath,
    run: async ({ params: { personId }, body }, c, tx) => {
      const now = c.get('parts').now()
      const { ageBand } = await existingSubject(tx, personId)
      const refused = consentRefusedFor(body, ageBand, dayInPakistan(now))
      if (refused)
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: `/body/${refused.field}`, message: refused.fault }],
        })
      found(await recordConsent(tx, personId, body, now))
      return { personId }
    },
    answer: ({ personId }, tx) => existingSubject(tx, personId),
  })

  serveCommand(app, {
    path: '/api/v1/consents/{consentId}/withdrawal',
    summary: 'Takes a consent back; referrals that rest on it end',
    access,
    input: { params: consentPath },
    output: z.object({ ended: z.number().int() }),
    record: { action: 'consent.changed', kind: 'person', targetId: (c) => c.req.param('consentId') },
    kept: z.object({ ended: z.number().int() }),
    run: async ({ params: { consentId } }, c, tx) => ({
      ended: found(await withdrawConsent(tx, consentId, c.get('parts').now())),
    }),
    answer: async (kept) => kept,
  })

  serveCommand(app, {
    path: '/api/v1/referrals',
    summary: 'Sends a person of an own case to a desk',
    access,
    input: { body: newReferralSchema },
    output: referralDetailSchema,
    record: { action: 'referral.changed', kind: 'referral', targetId: () => undefined },
    kept: z.object({ referralId: z.uuid() }),
    run: async ({ body }, c, tx) => {
      const now = c.get('parts').now()
      const hours = await readClockHours(tx, body.service, body.urgency)
      const dueAt = answerDueAfter(now, body.urgency, publicHolidays, hours.answerHours)
      const { result, fault, id } = await sendReferral(tx, body, now, dueAt)
      if (result === 'sent' && id !== null) return { referralId: id }
      throw refusal(result, fault)
    },
    answer: async ({ referralId }, tx) => found(await readReferral(tx, referralId)),
  })

  serveCommand(app, {
    path: '/api/v1/referrals/owners',
    summary: 'Somebody of the own desk takes referrals on, or lays them down; each is told apart',
    access,
    input: { body: referralOwnersSchema },
    output: assignedReferralsSchema,
    record: { action: 'referral.changed', kind: 'referral', targetId: () => undefined },
    kept: assignedReferralsSchema,
    run: async ({ body: { ids, ownerId } }, c, tx) => {
      const results: z.infer<typeof assignedReferralsSchema>['results'] = []
      // In the order of ids, as several moves are: two who do the same wait for each other and never in a circle.
      for (const id of ids.toSorted())
        results.push({ id, ...(await assignReferral(tx, id, ownerId, c.get('parts').now())) })
      return { results: results.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) }
    },
    answer: async (kept) => kept,
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/colleagues',
    summary: 'Who of the own agency can take referrals on',
    access,
    input: {},
    output: colleaguesSchema,
    handle: async (_, c) => ({
      colleagues: await c.get('parts').db.asApi(c.get('token') ?? null, readColleagues),
    }),
  })
}

const existingSubject = async (tx: Database, personId: string) => found(await readReferralSubject(tx, personId))

/** What belongs to somebody else is answered like what does not exist. */
function found<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new ProblemError('not-found')
  return value
}

function refusal(result: Awaited<ReturnType<typeof sendReferral>>['result'], fault: string | null): ProblemError {
  const at = (pointer: string, message: string) =>
    new ProblemError('invalid-request', { errors: [{ pointer: `/body/${pointer}`, message }] })
  switch (result) {
    case 'no-consent':
      return new ProblemError('no-consent', fault === null ? {} : { fault })
    case 'handed-over':
      return new ProblemError('case-handed-over')
    case 'no-desk':
      return new ProblemError('desk-closed')
    case 'own-agency':
      return at('agencyId', 'own-agency')
    case 'not-declined':
      return at('onwardOf', 'not-declined')
    case 'too-many':
      return new ProblemError('too-many-requests', { retryAfterSeconds: 600 })
    default:
      return new ProblemError('not-found')
  }
}
