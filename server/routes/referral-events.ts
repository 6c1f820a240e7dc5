import type { OpenAPIHono } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { authorise } from '../routing/serve-route.ts'
import { readViewer } from '../session/viewer.ts'

/** The channel of migration 0010: "referral sender's agency asked agency". */
const channel = 'referrals'
/** How soon a session that has ended is noticed, and a proxy told that the channel is alive. */
const checkMs = 5_000
/** Windows of one session, and channels that a process holds. */
const mostOfSession = 4
const mostOfProcess = 2_000

/**
 * Tells a desk's pages that something has changed: ids and nothing else, which a page answers by reading again what it shows. Every API process
 * hears of every change through the database. A page that was cut off reads everything anew when the channel is back, so nothing can be
 * missed, and nothing has to be kept for it; `resync` says the same when the database's own was cut.
 */
export function referralEventRoutes(app: OpenAPIHono<AppEnv>): void {
  const open = new Map<string, number>()
  app.get('/api/v1/referrals/events', async (c) => {
    authorise(['coordinator'], c)
    const { viewer, token, parts } = c.var
    if (!viewer?.agencyId || token === undefined) throw new ProblemError('not-allowed')
    const { agencyId } = viewer
    const ofSession = open.get(token) ?? 0
    const all = [...open.values()].reduce((sum, count) => sum + count, 0)
    if (ofSession >= mostOfSession || all >= mostOfProcess)
      throw new ProblemError('too-many-requests', { retryAfterSeconds: 30 })
    open.set(token, ofSession + 1)
    const close = () => {
      const left = (open.get(token) ?? 1) - 1
      if (left > 0) open.set(token, left)
      else open.delete(token)
    }
    return streamSSE(c, async (stream) => {
      const tell = (event: 'changed' | 'resync' | 'ready', data: string) => {
        // A reader that is gone is noticed by the stream itself.
        void stream.writeSSE({ event, data }).catch(() => undefined)
      }
      const onPayload = (payload: string) => {
        const [referralId = '', ...agencies] = payload.split(' ')
        if (agencies.includes(agencyId)) tell('changed', referralId)
      }
      // Seen at once, so that whoever reloads a page does not use up the windows of the session.
      const gone = new Promise<void>((resolve) => stream.onAbort(resolve))
      try {
        const stop = await parts.db.listen(channel, onPayload, () => tell('resync', ''))
        try {
          tell('ready', '')
          while (!stream.aborted) {
            await Promise.race([stream.sleep(checkMs), gone])
            if (stream.aborted || !(await readViewer(parts.db, token, { isLookedAt: false }))) break
            await stream.write(': \n\n')
          }
        } finally {
          await stop()
        }
      } finally {
        close()
      }
    })
  })
}
