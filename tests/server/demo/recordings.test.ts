import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerRecorded, type Recording } from '#mocks/recorded.ts'
import { recordAnswers, recordingsFolder } from '#scripts/demo/record-answers.ts'
import { demoApi } from '#tests/support/demo-database.ts'

/** What to do when a comparison fails because the API is meant to answer differently. */
const howToRecord = 'the recordings are older than the API: node scripts/demo/run.mjs record-answers'

describe('the recorded answers of the demo', () => {
  const kept = new Map(
    readdirSync(recordingsFolder).map((file): [string, Recording] => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(recordingsFolder, file), 'utf8')),
    ]),
  )
  let fresh: Map<string, Recording>
  beforeAll(async () => {
    const { app } = await demoApi()
    fresh = await recordAnswers(async (request) => app.fetch(request))
  })

  it('are those to everything that their views ask, and no others', () => {
    expect([...kept.keys()].toSorted(), howToRecord).toEqual([...fresh.keys()].toSorted())
  })

  it('say what the API says today', () => {
    const stale = [...fresh].filter(([name, recording]) => !isDeepStrictEqual(recording, kept.get(name)))
    expect(
      stale.map(([name]) => name),
      howToRecord,
    ).toEqual([])
  })
})

describe('answering from recordings', () => {
  const ask = (address: string, init?: RequestInit) => answerRecorded(new Request(`http://localhost${address}`, init))

  it('finds a question however its parameters are ordered', async () => {
    const { defaultPeriodId } = await (await ask('/api/v1/releases/latest')).json()
    const response = await ask(`/api/v1/figures/coverage?period=${defaultPeriodId}&in=pakistan`)
    expect(await response.json()).toMatchObject({ placeId: 'pakistan', periodId: defaultPeriodId })
  })

  it.each([
    ['a question that was not recorded', '/api/v1/figures/coverage?in=lahore&period=2019q1', {}],
    ['a sign-in', '/api/v1/session', { method: 'POST', body: '{}' }],
  ])('answers %s with the problem demo-limited', async (_, address, init) => {
    const response = await ask(address, init)
    expect(response.status).toBe(503)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await response.json()).toMatchObject({ type: '/problems/demo-limited' })
  })
})
