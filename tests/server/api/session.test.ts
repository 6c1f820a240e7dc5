import { sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sha256Hex } from '#server/token.ts'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'

let app: Awaited<ReturnType<typeof demoApi>>['app']
let logged: string[]

beforeAll(async () => {
  const api = await demoApi()
  app = api.app
  logged = api.logged
})
afterEach(async () => {
  const db = await demoDatabase()
  await db.run(sql`delete from access.sign_in_failure`)
  await db.run(sql`delete from access.session`)
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  app.request('/api/v1/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const email = 'donor@demo.rabta.example'
const password = 'rabta-demo-2026'
const whoami = async (cookie: string) =>
  (await (await app.request('/api/v1/session', { headers: { cookie } })).json()) as { viewer?: { role: string } }

describe('signing in', () => {
  it('opens a session in a cookie that scripts cannot read and other sites do not get', async () => {
    const response = await post({ email: ` ${email.toUpperCase()} `, password })
    expect(response.status).toBe(200)
    expect(response.headers.get('set-cookie')).toMatch(/^rabta=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(await response.json()).toMatchObject({ viewer: { role: 'donor', isDemo: true } })
  })

  it('names the cookie for this host alone over HTTPS', async () => {
    const response = await app.request('https://rabta.example/api/v1/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    expect(response.headers.get('set-cookie')).toMatch(
      /^__Host-rabta=[0-9a-f]{64}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it('keeps only a hash of the token', async () => {
    const { cookie } = await signInAs(app, 'donor')
    const token = cookie.split('=')[1] ?? ''
    const found = await (await demoDatabase()).one(
      z.object({ byHash: z.number(), byToken: z.number() }),
      sql`select count(*) filter (where token_hash = decode(${await sha256Hex(token)}, 'hex'))::int as "byHash",
          count(*) filter (where position(convert_to(${token}, 'UTF8') in token_hash) > 0)::int as "byToken" from access.session`,
    )
    expect(found).toEqual({ byHash: 1, byToken: 0 })
  })

  it('says the same of a wrong password and an unknown account', async () => {
    const wrong = await post({ email, password: 'not it' })
    const unknown = await post({ email: 'nobody@demo.rabta.example', password })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    const [a, b] = [await wrong.json(), await unknown.json()] as Record<string, string>[]
    expect({ ...a, instance: '' }).toEqual({ ...b, instance: '' })
    expect(a).toMatchObject({ type: '/problems/wrong-sign-in' })
  })

  it('slows down after five failures, says how long, and lets another account in', async () => {
    for (let turn = 0; turn < 5; turn++) expect((await post({ email, password: 'not it' })).status).toBe(401)
    const slowed = await post({ email, password })
    expect(slowed.status).toBe(429)
    const seconds = Number(slowed.headers.get('retry-after'))
    expect(seconds).toBeGreaterThan(0)
    expect(seconds).toBeLessThanOrEqual(10)
    expect((await post({ email: 'auditor@demo.rabta.example', password })).status).toBe(200)
  })

  it.each([
    [{ email }, '/body/password'],
    [{ email: 'x', password }, '/body/email'],
    [{ email, password: 'x'.repeat(300) }, '/body/password'],
    ['text', '/body'],
  ])('names what is wrong with %j', async (body, pointer) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer }] })
  })

  it('refuses a body that is not JSON, one that is too large, and one from another site', async () => {
    const text = await app.request('/api/v1/session', {
      method: 'POST',
      body: 'email=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const large = await post({ email, password: 'x'.repeat(70_000) }, { 'content-length': '70100' })
    const foreign = await post(
      { email, password },
      { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    )
    expect([text.status, large.status, foreign.status]).toEqual([400, 400, 403])
  })

  it('logs neither e-mail nor password nor token', async () => {
    const { cookie } = await signInAs(app, 'donor')
    await post({ email, password: 'not it' })
    const text = logged.join('\n')
    expect(text).not.toContain(email)
    expect(text).not.toContain(password)
    expect(text).not.toContain(cookie.split('=')[1])
  })
})

describe('a session', () => {
  it('ends at sign-out, at once', async () => {
    const { cookie } = await signInAs(app, 'policymaker')
    expect((await whoami(cookie)).viewer?.role).toBe('policymaker')
    await app.request('/api/v1/session', { method: 'DELETE', headers: { cookie } })
    expect((await whoami(cookie)).viewer).toBeUndefined()
  })

  it('ends after its idle time and when the account is disabled', async () => {
    const db = await demoDatabase()
    const { cookie } = await signInAs(app, 'policymaker')
    await db.run(sql`update access.session set last_seen_at = now() - interval '61 minutes'`)
    expect((await whoami(cookie)).viewer).toBeUndefined()
    const second = await signInAs(app, 'policymaker')
    await db.run(sql`update access.app_user set disabled_at = now() where email like 'policymaker@%'`)
    expect((await whoami(second.cookie)).viewer).toBeUndefined()
    await db.run(sql`update access.app_user set disabled_at = null`)
  })

  it('is one of three at most: the oldest ends', async () => {
    const db = await demoDatabase()
    const cookies: string[] = []
    for (let turn = 0; turn < 4; turn++) {
      cookies.push((await signInAs(app, 'donor')).cookie)
      await db.run(sql`update access.session set created_at = created_at - interval '1 minute'`)
    }
    const roles = await Promise.all(cookies.map(async (cookie) => (await whoami(cookie)).viewer?.role))
    expect(roles).toEqual([undefined, 'donor', 'donor', 'donor'])
  })

  it.each(['rabta=', 'rabta=0000', "rabta=' or 1=1 --", `rabta=${'0'.repeat(64)}`])(
    'is not opened by the cookie %j',
    async (cookie) => {
      expect((await whoami(cookie)).viewer).toBeUndefined()
    },
  )
})

describe('an invitation', () => {
  const accept = (body: unknown) =>
    app.request('/api/v1/invitations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const token = 'ab'.repeat(32)
  const invited = {
    token,
    email: 'First@Office.example',
    displayName: 'Deployment office',
    password: 'a long enough password',
  }

  it('makes one account and signs it in, once', async () => {
    const db = await demoDatabase()
    await db.run(
      sql`insert into access.invitation values (decode(${await sha256Hex(token)}, 'hex'), 'system-admin', now(), now() + interval '7 days', null)`,
    )
    const first = await accept(invited)
    expect(await first.json()).toMatchObject({ viewer: { role: 'system-admin', isDemo: false } })
    const again = await accept({ ...invited, email: 'second@office.example' })
    expect(again.status).toBe(410)
    await db.run(sql`delete from access.app_user where email = 'first@office.example'`)
    await db.run(sql`delete from access.invitation`)
  })

  it('is not spent on an e-mail that is taken', async () => {
    const db = await demoDatabase()
    await db.run(
      sql`insert into access.invitation values (decode(${await sha256Hex(token)}, 'hex'), 'system-admin', now(), now() + interval '7 days', null)`,
    )
    const response = await accept({ ...invited, email })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/body/email' }] })
    const left = await db.one(
      z.object({ n: z.number() }),
      sql`select count(*)::int as n from access.invitation where used_at is null`,
    )
    expect(left.n).toBe(1)
    await db.run(sql`delete from access.invitation`)
  })

  it('asks for twelve characters', async () => {
    const response = await accept({ ...invited, password: 'short' })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/body/password' }] })
  })
})
