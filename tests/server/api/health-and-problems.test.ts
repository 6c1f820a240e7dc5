import { beforeAll, describe, expect, it } from 'vitest'
import { problemNameOf, problemSchema } from '#contract/problems.ts'
import type { Database } from '#server/db/database.ts'
import { DatabaseError } from '#server/db/database-error.ts'
import { demoApi } from '#tests/support/demo-database.ts'

const broken = (error: Error): Database => new Proxy({} as Database, { get: () => () => Promise.reject(error) })
const gone = new DatabaseError({ code: '08006', message: 'connection to 10.0.0.7 lost while reading secret-canary' })

let app: Awaited<ReturnType<typeof demoApi>>['app']
beforeAll(async () => {
  app = (await demoApi()).app
})

describe('health', () => {
  it('is live without the database and ready only with it', async () => {
    const { app: alone } = await demoApi({ db: broken(gone) })
    expect((await alone.request('/api/health/live')).status).toBe(200)
    const ready = await alone.request('/api/health/ready')
    expect(ready.status).toBe(503)
    expect(await ready.json()).toEqual({ status: 'not-ready', reason: 'database' })
    expect(await (await app.request('/api/health/ready')).json()).toEqual({ status: 'ready' })
  })
})

describe('problems', () => {
  it('say that the database is away, and nothing of what it said', async () => {
    const { app: alone, logged } = await demoApi({ db: broken(gone) })
    const response = await alone.request('/api/v1/figures/trend')
    expect(response.status).toBe(503)
    const body = problemSchema.parse(await response.json())
    expect(problemNameOf(body)).toBe('database-unavailable')
    expect(JSON.stringify(body) + logged.join()).not.toContain('secret-canary')
  })

  it('turn a fault of ours into one word and an id to quote', async () => {
    const { app: faulty, logged } = await demoApi({ db: broken(new TypeError('secret-canary')) })
    const response = await faulty.request('/api/v1/figures/trend')
    const body = problemSchema.parse(await response.json())
    expect([response.status, problemNameOf(body)]).toEqual([500, 'unexpected'])
    expect(body.instance).toBe(response.headers.get('x-request-id'))
    expect(logged.join()).toContain(body.instance)
    expect(JSON.stringify(body) + logged.join()).not.toContain('secret-canary')
  })

  it.each(['/api/v1/nothing', '/api/v1/places/atlantis', '/api/v1/figures/', '/api//v1/session'])(
    'answer 404 to %s',
    async (path) => {
      const response = await app.request(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('content-type')).toContain('application/problem+json')
    },
  )

  it('carry headers that keep the answer where it belongs', async () => {
    const { headers } = await app.request('/api/v1/figures/trend')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('vary')).toContain('Cookie')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})
