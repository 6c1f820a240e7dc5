import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from 'zod'
import { noticeSettingsSchema, noticesSchema, readNoticesSchema, unreadNoticesSchema } from '#contract/api/notices.ts'
import { noticeKinds } from '#contract/notices/notice-kinds.ts'
import type { Role } from '#contract/roles.ts'
import type { AppEnv } from '../app-context.ts'
import { ProblemError } from '../problem.ts'
import { readDeskPosition } from '../queries/desk-position.ts'
import { chooseNoticeSettings, countUnread, markRead, readNoticeSettings, readNotices } from '../queries/notices.ts'
import { serveCommand } from '../routing/serve-command.ts'
import { serveRoute } from '../routing/serve-route.ts'

/** Notices of referrals are for those who have a desk. */
const access = ['coordinator'] as const satisfies readonly Role[]
const path = '/api/v1/notices'
/** A page asks for these again every minute; that keeps no session alive. */
export const areNoticesAskedByThemselves = (pathname: string): boolean =>
  pathname === path || pathname === `${path}/unread`

const kind = z.enum(noticeKinds)
/** Kinds with commas between them; all where there are none. */
const kindList = z
  .string()
  .max(100)
  .transform((text) => text.split(','))
  .pipe(z.array(kind).min(1))
const nothing = z.object({})

export function noticeRoutes(app: OpenAPIHono<AppEnv>): void {
  serveRoute(app, {
    method: 'get',
    path,
    summary: 'What has happened to referrals of the own desk, the newest first',
    access,
    input: { query: z.object({ kinds: kindList.optional(), after: z.string().max(100).optional() }) },
    output: noticesSchema,
    handle: async ({ query: { kinds = [...noticeKinds], after } }, c) => {
      const position = after === undefined ? undefined : readDeskPosition(after)
      if (after !== undefined && !position)
        throw new ProblemError('invalid-request', {
          errors: [{ pointer: '/query/after', message: 'This is no position in a list' }],
        })
      const { db, now } = c.get('parts')
      return db.asApi(c.get('token') ?? null, async (tx) => ({
        readAt: now().toISOString(),
        unread: await countUnread(tx),
        ...(await readNotices(tx, kinds, position)),
      }))
    },
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/unread`,
    summary: 'How many notices are unread; a hundred stands for more',
    access,
    input: {},
    output: unreadNoticesSchema,
    handle: async (_, c) =>
      c.get('parts').db.asApi(c.get('token') ?? null, async (tx) => ({ unread: await countUnread(tx) })),
  })

  serveCommand(app, {
    path: `${path}/read`,
    summary: 'Marks notices as read: those named, or all up to a moment',
    access,
    input: { body: readNoticesSchema },
    output: unreadNoticesSchema,
    kept: nothing,
    run: async ({ body }, c, tx) => {
      await markRead(tx, body, c.get('parts').now())
      return {}
    },
    answer: async (_, tx) => ({ unread: await countUnread(tx) }),
  })

  serveRoute(app, {
    method: 'get',
    path: `${path}/settings`,
    summary: 'What the own account is sent by e-mail and short message',
    access,
    input: {},
    output: noticeSettingsSchema,
    handle: async (_, c) => c.get('parts').db.asApi(c.get('token') ?? null, readNoticeSettings),
  })

  serveCommand(app, {
    path: `${path}/settings`,
    summary: 'Chooses what the own account is sent by e-mail and short message',
    access,
    input: { body: noticeSettingsSchema },
    output: noticeSettingsSchema,
    kept: nothing,
    run: async ({ body }, _, tx) => {
      if (body.isSmsOn && body.smsNumber === null) {
        const errors = [{ pointer: '/body/smsNumber', message: 'Short messages need a number' }]
        throw new ProblemError('invalid-request', { errors, detail: '/body/smsNumber: Short messages need a number' })
      }
      await chooseNoticeSettings(tx, body)
      return {}
    },
    answer: (_, tx) => readNoticeSettings(tx),
  })
}
