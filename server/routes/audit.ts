import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { type Trail, trailQuestionSchema, trailSchema, verificationSchema } from '#contract/api/audit.ts'
import { systemChain } from '#contract/audit/actions.ts'
import { trailReaders } from '#contract/audit/trail-readers.ts'
import type { AppEnv } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../problem.ts'
import { readActingAgencies, readChains, readTrailPage, readVerification } from '../queries/audit-trail.ts'
import { readAgencyName } from '../queries/own-agency.ts'
import { serveRoute } from '../routing/serve-route.ts'

/** Pages of the trail are read one after the other, and again when filters change. */
const onceWithinMinutes = 15

/** The trail of an agency's own records, for that agency and for auditors; and whether it is whole. */
export function auditRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path: '/api/v1/audit/entries',
    summary: 'Who read or changed the records of the own agency, the newest first; auditors name the agency',
    access: trailReaders,
    input: { query: trailQuestionSchema },
    output: trailSchema,
    record: {
      action: 'trail.read',
      kind: 'trail',
      // Of an agency's own account it is its own, whatever it asked for.
      targetId: (c) => c.req.query('chain') ?? c.get('viewer')?.agencyId ?? systemChain,
      onceWithinMinutes,
    },
    read: async ({ query }, c, tx) => {
      const { id, isLimitedToDistricts } = chainOf(c, query.chain)
      const chains = await readChains(tx)
      return {
        chain: await namedChain(tx, id, chains),
        chains,
        isLimitedToDistricts,
        actingAgencies: await readActingAgencies(tx, id),
        ...(await readTrailPage(tx, { ...query, chain: id })),
      }
    },
  })

  serveRoute(app, {
    method: 'get',
    path: '/api/v1/audit/verification',
    summary: 'Whether the trail is whole, as the last verification found it',
    access: trailReaders,
    input: {},
    output: verificationSchema,
    handle: async (_, c) => c.get('parts').db.asApi(c.get('token') ?? null, readVerification),
  })
}

/** The chain with its name. Auditors choose from a list: one that is not on it does not exist. */
async function namedChain(tx: Database, id: string, chains: Trail['chains']): Promise<Trail['chain']> {
  if (id === systemChain) return { id, name: null }
  if (chains.length === 0) return { id, name: await readAgencyName(tx, id) }
  const found = chains.find((chain) => chain.id === id)
  if (!found) throw new ProblemError('not-found')
  return found
}

/** Which chain is read. The database holds it too; here it is told. */
function chainOf(c: Context<AppEnv>, asked: string | undefined): { id: string; isLimitedToDistricts: boolean } {
  const viewer = c.get('viewer')
  if (viewer?.role === 'auditor') return { id: asked ?? systemChain, isLimitedToDistricts: false }
  if (!viewer?.agencyId || (asked !== undefined && asked !== viewer.agencyId)) throw new ProblemError('not-allowed')
  return {
    id: viewer.agencyId,
    isLimitedToDistricts: viewer.role === 'coordinator' && viewer.districtIds.length > 0,
  }
}
