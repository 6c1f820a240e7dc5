import { beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '#contract/problems.ts'
import type { BriefToMake, MadeBrief } from '#server/brief.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

const asked: BriefToMake[] = []
const answers = new Map<string, MadeBrief>()
let app: Awaited<ReturnType<typeof demoApi>>['app']
let logged: string[]

beforeAll(async () => {
  const api = await demoApi({
    makeBrief: async (brief) => {
      asked.push(brief)
      const pdf: MadeBrief = { kind: 'pdf', bytes: new TextEncoder().encode('%PDF-1.4') }
      return answers.get(new URL(brief.address, brief.origin).searchParams.get('in') ?? '') ?? pdf
    },
  })
  app = api.app
  logged = api.logged
})

const problemOf = async (response: Response) => problemSchema.parse(await response.json())

describe('GET /api/v1/brief', () => {
  it('is a PDF of the sheets of the same question, with every parameter written out', async () => {
    const response = await app.request('/api/v1/brief?in=punjab&lang=ur')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(
      /filename="rabta-brief-demo-persons-tip-punjab-cy2025-ur\.pdf"/,
    )
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toBe('%PDF-1.4')
    expect(asked.at(-1)).toMatchObject({
      address: '/ur/print/brief?measure=persons&of=tip&in=punjab&vs=year-before&period=cy2025',
      origin: 'http://localhost',
      cookie: undefined,
    })
    await app.request('/api/v1/brief?lang=both&vs=none')
    expect(asked.at(-1)?.address).toBe(
      '/en/print/brief?measure=persons&of=tip&in=pakistan&vs=none&period=cy2025&languages=both',
    )
  })

  it('is drawn with the session of whoever asks, and with no other cookie', async () => {
    const { cookie } = await signInAs(app, 'policymaker')
    await app.request('/api/v1/brief?period=2026q3', { headers: { cookie: `${cookie}; other=1` } })
    expect(asked.at(-1)?.cookie).toBe(cookie)
    expect(asked.at(-1)?.audience).toMatch(/ members$/)
    await app.request('/api/v1/brief', { headers: { cookie: 'rabta=made-up' } })
    expect(asked.at(-1)?.cookie).toBeUndefined()
    expect(asked.at(-1)?.audience).toMatch(/ public$/)
    expect(logged.join('\n')).not.toContain(cookie.split('=')[1])
  })

  it.each([
    ['a period that this visitor may not see', 'period=2026q3', 422],
    ['a place that is none', 'in=atlantis', 400],
    ['a form of a quarter', 'of=tip.forced-labour&period=2025q1', 422],
    ['a language that is none', 'lang=fr', 400],
  ])('is not made of %s', async (_, query, status) => {
    const before = asked.length
    expect((await app.request(`/api/v1/brief?${query}`)).status).toBe(status)
    expect(asked).toHaveLength(before)
  })

  it('is refused with the names of the parts that failed', async () => {
    answers.set('kech', { kind: 'incomplete', parts: ['trend', 'justice'] })
    const response = await app.request('/api/v1/brief?in=kech')
    expect(response.status).toBe(503)
    const problem = await problemOf(response)
    expect(problem.type).toBe('/problems/brief-incomplete')
    expect(problem.detail).toBe('Could not be loaded: trend, justice')
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/trend', '/justice'])
  })

  it('sends a reader who followed a link to the page that says why', async () => {
    answers.set('kech', { kind: 'busy', retryAfterSeconds: 20 })
    const response = await app.request('/api/v1/brief?in=kech&lang=ur', { headers: { accept: 'text/html,*/*;q=0.8' } })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(
      '/ur/print/brief?measure=persons&of=tip&in=kech&vs=year-before&period=cy2025&problem=brief-busy',
    )
    const plain = await app.request('/api/v1/brief?in=kech&lang=ur')
    expect(plain.headers.get('retry-after')).toBe('20')
  })

  it('says that the page can be printed where there is no browser', async () => {
    const { app: without } = await demoApi()
    const response = await without.request('/api/v1/brief')
    expect(response.status).toBe(503)
    const problem = await problemOf(response)
    expect(problem.type).toBe('/problems/brief-unavailable')
    expect(problem.title).toMatch(/print the page/)
  })
})
