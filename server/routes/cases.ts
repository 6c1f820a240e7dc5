import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import {
  caseDetailSchema,
  caseDraftContentSchema,
  caseDraftSchema,
  caseHistorySchema,
  caseListQuerySchema,
  caseListSchema,
  doubleQuestionSchema,
  draftAboutSchema,
  knownElsewhereSchema,
  lawSectionsSchema,
  likelyDoublesSchema,
} from '#contract/api/cases.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { readCase, readCaseHistory, readLawSections } from '../queries/case-detail.ts'
import { askOtherAgencies, readAgencies, readLikelyDoubles } from '../queries/case-doubles.ts'
import { keepCaseDraft, readCaseDraft } from '../queries/case-drafts.ts'
import { readCaseList } from '../queries/case-list.ts'
import { readCasePosition } from '../queries/case-position.ts'
import { readAgencyName } from '../queries/own-agency.ts'
import { serveCommand } from '../routing/serve-command.ts'
import { serveRoute } from '../routing/serve-route.ts'

/**
 * The case register of the own agency. Coordinators only: whoever makes policy, gives money or administers people has no reason to know of a
 * case. Which cases are theirs is looked up in the database from the session; one of somebody else is answered like one that does not exist.
 */
const access = ['coordinator'] as const satisfies readonly Role[]
const path = '/api/v1/cases'
const casePath = z.object({ caseId: z.uuid() })
/** An open page reads its case again by itself. */
const oneCase = {
  action: 'case.read',
  kind: 'case',
  targetId: (c: Context<AppEnv>) => c.req.param('caseId'),
  onceWithinMinutes: 15,
} as const

export function caseRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path,
    summary: 'Cases of the own agency under filters, a page at a time',
    access,
    input: { query: caseListQuerySchema },
    output: caseListSchema,
    handle: async ({ query: { sort, after, ...filters } }, c) => {
      const viewer = c.get('viewer')
      if (!viewer?.agencyId) throw new ProblemError('not-allowed')
      const { agencyId, districtIds } = viewer
      const position = after === undefined ? undefined : readCasePosition(after)
      // A position belongs to one order: a day for registration, an instant for the last change.
      if (after !== undefined && (!position || position.at.includes('T') !== (sort === 'changed')))
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: '/query/after', message: 'This is no position in this list' }],
        })
      const { db, now } = c.get('parts')
      return db.asApi(c.get('token') ?? null, async (tx) => ({
        readAt: now().toISOString(),
        agencyName: await readAgencyName(tx, agencyId),
        districtIds,
        ...(await readCaseList(tx, filters, sort, position)),
      }))
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/law-sections`,
    summary: 'Sections of laws that a case may be under',
    access,
    input: {},
    output: lawSectionsSchema,
    handle: async (_, c) =>
      c.get('parts').db.asApi(c.get('token') ?? null, async (tx) => ({ sections: await readLawSections(tx) })),
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/likely-doubles`,
    summary: 'Cases of the own agency that a new one may be a double of',
    access,
    input: { query: doubleQuestionSchema },
    output: likelyDoublesSchema,
    handle: async ({ query }, c) =>
      c.get('parts').db.asApi(c.get('token') ?? null, async (tx) => ({ cases: await readLikelyDoubles(tx, query) })),
  })

  serveCommand(app, {
    path: `${path}/known-elsewhere`,
    summary: 'Which other agencies may know a person like this; so many questions a day are answered',
    access,
    input: { body: doubleQuestionSchema },
    output: knownElsewhereSchema,
    kept: z.object({ agencyIds: z.array(z.string()) }),
    run: async ({ body }, c, tx) => {
      const now = c.get('parts').now()
      const { result, agencyIds } = await askOtherAgencies(tx, body, now)
      if (result === 'limit')
        throw new ProblemError('too-many-requests', {
          retryAfterSeconds: Math.ceil((endOfDay(now).getTime() - now.getTime()) / 1000),
        })
      return { agencyIds }
    },
    answer: async ({ agencyIds }, tx) => ({ agencies: await readAgencies(tx, agencyIds) }),
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/draft`,
    summary: 'What the own account typed into a form of a case and did not save',
    access,
    input: { query: draftAboutSchema },
    output: caseDraftSchema,
    handle: async ({ query: { about } }, c) => {
      const { db, now } = c.get('parts')
      return db.asApi(c.get('token') ?? null, (tx) => readCaseDraft(tx, about, now()))
    },
  })

  // No command: putting the same draft twice is putting it once.
  serveRoute(app, {
    method: 'put',
    path: `${path}/draft`,
    summary: 'Keeps, or without content deletes, what the own account typed into a form of a case',
    access,
    input: { query: draftAboutSchema, body: z.strictObject({ content: caseDraftContentSchema.nullable() }) },
    output: caseDraftSchema,
    handle: async ({ query: { about }, body: { content } }, c) => {
      const { db, now } = c.get('parts')
      return db.asApi(c.get('token') ?? null, async (tx) => {
        await keepCaseDraft(tx, about, content, now())
        return readCaseDraft(tx, about, now())
      })
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/{caseId}`,
    summary: 'One case of the own agency',
    access,
    input: { params: casePath },
    output: caseDetailSchema,
    record: { ...oneCase, fields: () => ['facts', 'persons', 'stages'] },
    read: async ({ params: { caseId } }, c, tx) => {
      const found = await readCase(tx, caseId)
      if (!found) throw new ProblemError('not-found')
      c.header('etag', `"${found.version}"`)
      return found
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/{caseId}/history`,
    summary: 'Every edit of a case of the own agency, the latest first',
    access,
    input: { params: casePath },
    output: caseHistorySchema,
    record: { ...oneCase, fields: () => ['history'] },
    read: async ({ params: { caseId } }, _, tx) => {
      if (!(await readCase(tx, caseId))) throw new ProblemError('not-found')
      return { events: await readCaseHistory(tx, caseId) }
    },
  })
}
