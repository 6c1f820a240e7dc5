import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Invitation, InvitationRefused, invite } from '#server/session/invite.ts'
import { demoApi, demoDatabase } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
beforeAll(async () => {
  app = (await demoApi()).app
})
afterEach(async () => {
  const db = await demoDatabase()
  await db.run(sql`delete from access.invitation`)
  await db.run(sql`delete from access.app_user where email like '%@invited.example'`)
})

const accept = (token: string, name: string) =>
  app.request('/api/v1/invitations', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      email: `${name}@invited.example`,
      displayName: 'An office',
      password: 'a long enough password',
    }),
  })

describe('whoever is invited', () => {
  it.each<{ invitation: Invitation; viewer: object }>([
    { invitation: { role: 'auditor' }, viewer: { role: 'auditor' } },
    { invitation: { role: 'donor' }, viewer: { role: 'donor' } },
    {
      invitation: { role: 'coordinator', agencyId: 'fia', districtIds: ['gujrat'] },
      viewer: { role: 'coordinator', agencyId: 'fia', districtIds: ['gujrat'] },
    },
    {
      invitation: { role: 'agency-admin', agencyId: 'fia' },
      viewer: { role: 'agency-admin', agencyId: 'fia', districtIds: [] },
    },
  ])('has the account of $invitation.role, and nobody has a second one', async ({ invitation, viewer }) => {
    const token = await invite(await demoDatabase(), invitation)
    expect(await (await accept(token, 'first')).json()).toMatchObject({ viewer })
    expect((await accept(token, 'second')).status).toBe(410)
  })

  it.each<{ invitation: Invitation; says: string }>([
    { invitation: { role: 'coordinator' }, says: 'say which' },
    { invitation: { role: 'donor', agencyId: 'fia' }, says: 'belongs to no agency' },
    { invitation: { role: 'auditor', districtIds: ['gujrat'] }, says: 'belongs to no agency' },
    { invitation: { role: 'coordinator', agencyId: 'nobody' }, says: 'no agency nobody' },
    { invitation: { role: 'coordinator', agencyId: 'fia', districtIds: ['gujrat', 'atlantis'] }, says: 'atlantis' },
  ])('is refused where the invitation is no account: $says', async ({ invitation, says }) => {
    const db = await demoDatabase()
    await expect(invite(db, invitation)).rejects.toThrow(InvitationRefused)
    await expect(invite(db, invitation)).rejects.toThrow(says)
  })
})
