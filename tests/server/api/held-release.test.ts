import { describe, expect, it } from 'vitest'
import { categories, streamOf } from '#contract/categories.ts'
import { comparisons } from '#contract/filters/overview-filters.ts'
import { measures } from '#contract/measures.ts'
import { parsePeriod } from '#contract/periods.ts'
import { countryId } from '#contract/places.ts'
import { readReleaseFile } from '#contract/release/release-file.ts'
import { createRandom } from '#server/random.ts'
import { answerHere } from '#src/api/answer-here.ts'
import type { ApiQueryKey } from '#src/api/api-query.ts'
import { createApi } from '#src/api/client.ts'
import * as queries from '#src/api/queries.ts'
import { demoApi, signInAs } from '#tests/support/demo-database.ts'

/** The page's own client, as a visitor or as whoever has the cookie. */
async function pageOf(cookie?: string) {
  const { app } = await demoApi()
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      if (cookie) request.headers.set('cookie', cookie)
      return app.fetch(request)
    },
  })
  const ask = ([path, parameters]: ApiQueryKey) => api.read(path, parameters)
  const info = await api.read('/api/v1/releases/latest', {})
  const file = await api.read('/api/v1/releases/{releaseId}/{audience}', {
    path: { releaseId: info.releaseId, audience: cookie ? 'members' : 'public' },
  })
  const geography = await api.read('/api/v1/geography', {})
  const periods = info.periods.map(parsePeriod).filter((period) => period !== undefined)
  return { ask, held: { release: readReleaseFile(file), geography, periods } }
}

describe('a release in the memory of a browser', () => {
  it.each(['a visitor', 'a policymaker'] as const)('answers %s as the server does, 96 questions', async (who) => {
    const { app } = await demoApi()
    const { ask, held } = await pageOf(who === 'a visitor' ? undefined : (await signInAs(app, 'policymaker')).cookie)
    const random = createRandom(`questions of ${who}`)
    const places = [
      countryId,
      ...held.geography.provinces.map((one) => one.id),
      ...held.geography.districts.map((one) => one.id),
    ]
    let answered = 0
    for (let question = 0; question < 12; question++) {
      const filters = {
        measure: random.pick(measures),
        category: random.pick(categories),
        placeId: random.pick(places),
        periodId: random.pick(held.periods).id,
        comparison: random.pick(comparisons),
      }
      const asked = [
        queries.keyFigures(filters),
        queries.districtFigures(filters),
        queries.coverage(filters),
        queries.trend(filters.measure, filters.placeId),
        queries.profile(filters),
        queries.routes({ stream: streamOf(filters.category), periodId: filters.periodId }),
        queries.flows({ stream: streamOf(filters.category), periodId: filters.periodId }),
        queries.justice({ ...filters, stream: streamOf(filters.category) }),
      ]
      for (const { queryKey } of asked) {
        // Keys are made by `apiQuery` alone.
        const key = queryKey as unknown as ApiQueryKey
        const here = answerHere(held, key[0], key[1])
        if (here === undefined) await expect(ask(key), JSON.stringify(key)).rejects.toThrow('combination')
        else {
          expect(JSON.parse(JSON.stringify(here)), JSON.stringify(key)).toEqual(await ask(key))
          answered += 1
        }
      }
    }
    expect(answered).toBeGreaterThan(25)
  })

  it('leaves no trace of what its reader may not see', async () => {
    const { held } = await pageOf()
    const periodIds = new Set(held.periods.map((period) => period.id))
    const tables = [...Object.values(held.release.tables), held.release.coverage]
    expect(tables.flatMap(({ axes }) => axes[1] ?? []).filter((id) => !periodIds.has(id))).toEqual([])
    expect(Object.keys(held.release.silence).filter((id) => !periodIds.has(id))).toEqual([])
    expect(JSON.stringify(held.release)).not.toContain('agencyId')
  })
})
