import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeCookieJar } from '#mocks/backend/cookie-jar.ts'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import { demoApi, demoDatabase } from '#tests/support/demo-database.ts'

beforeAll(async () => {
  await demoDatabase()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** The API as the worker runs it: nothing but the jar carries the cookie. */
async function apiWithJar(origin: string) {
  const jar = makeCookieJar()
  vi.stubGlobal('Response', jar.KeepingResponse)
  const { app } = await demoApi()
  const send = async (method: string, body?: object) => {
    const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}
    const response = await app.fetch(jar.withCookies(new Request(`${origin}/api/v1/session`, { method, ...init })))
    return response.json()
  }
  return send
}

describe('the cookie jar of the demo', () => {
  it.each(['http://localhost', 'https://demo.example'])('keeps a session at %s until it is closed', async (origin) => {
    const send = await apiWithJar(origin)
    const [account] = demoSignIns
    await send('POST', { email: account?.email, password: account?.password })
    expect(await send('GET')).toMatchObject({ viewer: { role: account?.role, isDemo: true } })
    await send('DELETE')
    expect(await send('GET')).toEqual({})
  })

  it('keeps cookies however the headers are written', () => {
    const { KeepingResponse, withCookies } = makeCookieJar()
    const respondWith = (headers: HeadersInit) => new KeepingResponse(null, { headers })
    const cookies = () => withCookies(new Request('http://localhost/')).headers.get('cookie')
    respondWith({ 'Set-Cookie': 'a=1; Path=/' })
    respondWith([
      ['set-cookie', 'b=2'],
      ['set-cookie', 'c=3; HttpOnly'],
    ])
    expect(cookies()).toBe('a=1; b=2; c=3')
    respondWith(new Headers({ 'set-cookie': 'b=; Max-Age=0' }))
    expect(cookies()).toBe('a=1; c=3')
  })
})
