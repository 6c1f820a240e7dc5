import { performance } from 'node:perf_hooks'
import { isDeepStrictEqual } from 'node:util'
import { parsePeriod } from '../../contract/periods.ts'
import { readReleaseFile } from '../../contract/release/release-file.ts'
import { answerHere } from '../../src/api/answer-here.ts'
import { createApi } from '../../src/api/client.ts'
import { medianOf, quantileOf } from '../engine/statistics.ts'
import type { Picture } from './picture.ts'

/** How often each question is asked: the first times are those of code that is not compiled yet. */
const turns = 200
const warmTurns = 50

export type HeldTimes = Readonly<
  Record<'districts' | 'key' | 'trend' | 'coverage', { medianMs: number; p95Ms: number }>
>

/**
 * How long the answers to one choice take over the release in memory, as the page asks for them, and that they are the API's. In Node: a page's
 * clock is too coarse for them.
 */
export async function timeHeldAnswers(address: string, pictures: readonly Picture[]): Promise<HeldTimes> {
  const api = createApi({ baseUrl: address, fetch })
  const info = await api.read('/api/v1/releases/latest', {})
  const file = await api.read('/api/v1/releases/{releaseId}/{audience}', {
    path: { releaseId: info.releaseId, audience: 'public' },
  })
  const geography = await api.read('/api/v1/geography', {})
  const periods = info.periods.map(parsePeriod).filter((period) => period !== undefined)
  const held = { release: readReleaseFile(file), geography, periods }
  const times = { districts: [] as number[], key: [] as number[], trend: [] as number[], coverage: [] as number[] }
  const ask = {
    districts: (query: Query) => answerHere(held, '/api/v1/figures/districts', { query }),
    key: (query: Query) => answerHere(held, '/api/v1/figures/key', { query }),
    trend: ({ measure, in: place }: Query) =>
      answerHere(held, '/api/v1/figures/trend', { query: { measure, in: place } }),
    coverage: ({ in: place, period }: Query) =>
      answerHere(held, '/api/v1/figures/coverage', { query: { in: place, period } }),
  }
  for (let turn = 0; turn < turns; turn++)
    for (const picture of pictures)
      for (const name of ['districts', 'key', 'trend', 'coverage'] as const) {
        // The names and values are those of the page's own lists.
        const query = picture.chosen as unknown as Query
        const before = performance.now()
        const answer = ask[name](query)
        const taken = performance.now() - before
        if (turn >= warmTurns) times[name].push(taken)
        if (turn === 0 && !isDeepStrictEqual(JSON.parse(JSON.stringify(answer)), fromApi(picture)[name]))
          throw new Error(`${name} of ${JSON.stringify(picture.chosen)} is not what the API says`)
      }
  const told = (ms: readonly number[]) => ({ medianMs: medianOf(ms), p95Ms: quantileOf(ms, 0.95) })
  return {
    districts: told(times.districts),
    key: told(times.key),
    trend: told(times.trend),
    coverage: told(times.coverage),
  }
}

type Query = Required<Pick<Asked, 'measure' | 'of' | 'in' | 'period' | 'vs'>>
type Asked = NonNullable<Parameters<typeof answerHere<'/api/v1/figures/key'>>[2]['query']>

const fromApi = ({ districts, keyFigures, trend, coverage }: Picture) => ({
  districts,
  key: keyFigures,
  trend,
  coverage,
})
