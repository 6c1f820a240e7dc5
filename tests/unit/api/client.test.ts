import { describe, expect, it } from 'vitest'
import { ApiError, type ApiErrorKind, asApiError } from '#src/api/api-error.ts'
import { createApi } from '#src/api/client.ts'
import { aKeyFigures } from '#tests/support/figures.ts'
import { aReferralDetail, referralId } from '#tests/support/some-referrals.ts'

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init })
const problem = (status: number, body: object) =>
  json(body, { status, headers: { 'content-type': 'application/problem+json' } })

const apiOver = (fetch: (request: Request) => Promise<Response>) => createApi({ baseUrl: 'http://rabta.test', fetch })
const question = { query: { of: 'tip', in: 'pakistan' } } as const

/** What asking for key figures is refused with. */
async function failureOf(answer: () => Promise<Response>): Promise<ApiError> {
  const error: unknown = await apiOver(answer)
    .read('/api/v1/figures/key', question)
    .catch((caught: unknown) => caught)
  if (!(error instanceof ApiError)) throw new Error(`Not an ApiError: ${String(error)}`)
  return error
}

describe('asking the API', () => {
  it('sends path and parameters and gives back the answer', async () => {
    const asked: string[] = []
    const api = apiOver(async (request) => {
      asked.push(`${request.method} ${request.url}`)
      return json(aKeyFigures())
    })
    expect(await api.read('/api/v1/figures/key', question)).toEqual(aKeyFigures())
    expect(asked).toEqual(['GET http://rabta.test/api/v1/figures/key?of=tip&in=pakistan'])
  })

  it('puts a place into the path, whatever stands in its name', async () => {
    const asked: string[] = []
    const api = apiOver(async (request) => {
      asked.push(new URL(request.url).pathname)
      return problem(404, { type: '/problems/not-found', title: 'Not found', status: 404 })
    })
    await expect(api.read('/api/v1/places/{placeId}', { path: { placeId: '../session' } })).rejects.toThrow('Not found')
    expect(asked).toEqual(['/api/v1/places/..%2Fsession'])
  })

  it('passes the wish to stop on, and does not call it a failure', async () => {
    const controller = new AbortController()
    const api = apiOver(async (request) => {
      controller.abort()
      request.signal.throwIfAborted()
      return json({})
    })
    const answer = api.read('/api/v1/figures/key', question, controller.signal)
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('the four ways to fail', () => {
  const of = async (answer: () => Promise<Response>): Promise<[ApiErrorKind, number | undefined]> => {
    const { kind, status } = await failureOf(answer)
    return [kind, status]
  }

  it('are told apart', async () => {
    expect(await of(() => Promise.reject(new TypeError('fetch failed')))).toEqual(['network', undefined])
    expect(
      await of(async () => problem(422, { type: '/problems/combination-not-published', title: 'No', status: 422 })),
    ).toEqual(['problem', 422])
    expect(await of(async () => json({ ...aKeyFigures(), figures: 'many' }))).toEqual(['contract', 200])
  })

  it('include the page of a static host or a proxy where data was due', async () => {
    const page = (status: number) =>
      new Response('<!doctype html>', { status, headers: { 'content-type': 'text/html' } })
    expect(await of(async () => page(200))).toEqual(['not-json', 200])
    expect(await of(async () => page(502))).toEqual(['not-json', 502])
  })

  it('include JSON that does not parse, and an error that is no problem', async () => {
    const torn = new Response('{"releaseId":', { headers: { 'content-type': 'application/json' } })
    expect(await of(async () => torn)).toEqual(['not-json', undefined])
    expect(await of(async () => json({ message: 'boom' }, { status: 500 }))).toEqual(['not-json', 500])
  })

  it('say where an answer departs from its form', async () => {
    const { message } = await failureOf(async () => json({ ...aKeyFigures(), asOf: 7 }))
    expect(message).toContain('/asOf: text')
  })

  it('carry the problem that the server named', async () => {
    const body = {
      type: '/problems/too-many-requests',
      title: 'Too many',
      status: 429,
      retryAfterSeconds: 30,
      instance: 'r-1',
    }
    const error = await failureOf(async () => problem(429, body))
    expect(error.problemName).toBe('too-many-requests')
    expect(error.problem).toEqual(body)
  })

  it('do not take a problem of a proxy for one of ours', async () => {
    const error = await failureOf(async () => problem(503, { type: 'about:blank', title: 'Down', status: 503 }))
    expect(error.problemName).toBeUndefined()
  })
})

describe('a second attempt', () => {
  it('is worth it when nothing came back or the server was at fault, never after a 4xx', async () => {
    expect((await failureOf(() => Promise.reject(new TypeError()))).isPassing).toBe(true)
    expect((await failureOf(async () => problem(503, { type: 'x', title: 'x', status: 503 }))).isPassing).toBe(true)
    expect((await failureOf(async () => problem(429, { type: 'x', title: 'x', status: 429 }))).isPassing).toBe(false)
    expect((await failureOf(async () => json({}))).isPassing).toBe(false)
  })
})

describe('any thrown value', () => {
  it('becomes an ApiError that keeps its cause', () => {
    const cause = new RangeError('off')
    expect(asApiError(cause)).toMatchObject({ kind: 'contract', message: 'off', cause })
    const error = new ApiError({ kind: 'network', message: 'x' })
    expect(asApiError(error)).toBe(error)
  })
})

describe('moving referrals', () => {
  const key = '00000000-0000-4000-8000-00000000000a'
  const sent: string[] = []
  const api = apiOver(async (request) => {
    const { pathname } = new URL(request.url)
    sent.push(`${request.method} ${pathname} ${request.headers.get('idempotency-key')} ${await request.text()}`)
    const isOfMany = pathname === '/api/v1/referrals/moves' || pathname === '/api/v1/referrals/owners'
    return json(isOfMany ? { results: [] } : aReferralDetail())
  })

  it('sends the key of the intention with each command', async () => {
    const id = referralId(1)
    expect(await api.moveReferral(id, { move: 'accept', version: 2 }, key)).toEqual(aReferralDetail())
    expect(await api.moveReferrals({ move: 'accept', referrals: [{ id, version: 2 }] }, key)).toEqual({ results: [] })
    expect(await api.remindReferral(id, key)).toEqual(aReferralDetail())
    expect(await api.assignReferrals({ ownerId: null, ids: [id] }, key)).toEqual({ results: [] })
    expect(sent).toEqual([
      `POST /api/v1/referrals/${id}/moves ${key} {"move":"accept","version":2}`,
      `POST /api/v1/referrals/moves ${key} {"move":"accept","referrals":[{"id":"${id}","version":2}]}`,
      `POST /api/v1/referrals/${id}/reminders ${key} `,
      `POST /api/v1/referrals/owners ${key} {"ownerId":null,"ids":["${id}"]}`,
    ])
  })
})
