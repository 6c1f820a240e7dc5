import type { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AppEnv } from '../app-context.ts'

/**
 * `live`: the process answers; restart it when this fails.
 * `ready`: the database answers in the API's own role and there is a release of figures; send no traffic while this fails.
 */
export function healthRoutes(app: OpenAPIHono<AppEnv>): void {
  app.get('/api/health/live', (c) => c.json({ status: 'live' }, 200, noStore))
  app.get('/api/health/ready', async (c) => {
    const { db, releases, log } = c.get('parts')
    try {
      await db.asApi(null, (tx) => tx.one(z.object({ one: z.literal(1) }), sql`select 1 as one`))
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'not ready: database')
      return c.json({ status: 'not-ready', reason: 'database' }, 503, noStore)
    }
    if (!(await releases.current())) return c.json({ status: 'not-ready', reason: 'figures' }, 503, noStore)
    return c.json({ status: 'ready' }, 200, noStore)
  })
}

const noStore = { 'cache-control': 'no-store' }
