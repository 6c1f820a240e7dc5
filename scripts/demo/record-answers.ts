import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Stream, streams } from '#contract/categories.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { type Measure, measures } from '#contract/measures.ts'
import { countryId, provinceIds } from '#contract/places.ts'
import { latestMonthsId } from '#contract/returns.ts'
import type { Ask } from '#mocks/ask.ts'
import type { Recording } from '#mocks/recorded.ts'
import { recordingName } from '#mocks/recording-name.ts'
import type { ApiQueryKey } from '#src/api/api-query.ts'
import { createApi } from '#src/api/client.ts'
import * as ask from '#src/api/queries.ts'
import { demoApi } from '#tests/support/demo-database.ts'

/** Where recordings are kept, from the folder of the project. */
export const recordingsFolder = 'mocks/recordings'

/** Records the answers anew. The records, their seed and the clock are those of the server tests, one of which compares. */
export async function main(): Promise<void> {
  const { app } = await demoApi()
  const recordings = await recordAnswers(async (request) => app.fetch(request))
  await rm(recordingsFolder, { recursive: true, force: true })
  await mkdir(recordingsFolder, { recursive: true })
  for (const [name, recording] of recordings) {
    await writeFile(path.join(recordingsFolder, `${name}.json`), `${JSON.stringify(recording)}\n`)
  }
}

/**
 * What the pages ask of the API to show `recordedViews`, and its answers, by file name without `.json`. The page's own client asks,
 * so that addresses are written as the demo will ask for them. Rejects when an answer is a problem.
 */
export async function recordAnswers(answer: Ask): Promise<Map<string, Recording>> {
  const recordings = new Map<string, Recording>()
  const api = createApi({
    baseUrl: 'http://localhost',
    fetch: async (request) => {
      const response = await answer(request)
      const url = new URL(request.url)
      recordings.set(recordingName(url), {
        request: `${url.pathname}${url.search}`,
        body: await response.clone().json(),
      })
      return response
    },
  })
  const { defaultPeriodId } = await api.read('/api/v1/releases/latest', {})
  for (const { queryKey } of recordedViews(defaultPeriodId)) {
    // Keys are made by `apiQuery` alone, which checks path and parameters against each other.
    const [path, parameters] = queryKey as unknown as ApiQueryKey
    await api.read(path, parameters)
  }
  return recordings
}

/**
 * The country with every measure in every stream, each province with the first of both, for the latest whole year; the justice chain of each
 * for two streams; routes and referrals of each stream; published figures; what the search finds.
 */
function recordedViews(periodId: string) {
  const view = (placeId: string, measure: Measure = 'persons', category: Stream = 'tip'): OverviewFilters => ({
    measure,
    category,
    placeId,
    periodId,
    comparison: 'year-before',
  })
  const country = measures.flatMap((measure) => streams.map((stream) => view(countryId, measure, stream)))
  const provinces = provinceIds.map((id) => view(id))
  const panels = [...country, ...provinces].flatMap((filters) => [
    ask.keyFigures(filters),
    ask.districtFigures(filters),
    ask.trend(filters.measure, filters.placeId),
    ask.coverage(filters),
    ask.profile(filters),
    ask.placeDetail(filters.placeId),
  ])
  const justice = [countryId, ...provinceIds].flatMap((placeId) =>
    (['tip', 'bonded-labour'] as const).map((stream) => ask.justice({ stream, placeId, periodId })),
  )
  const movements = streams.flatMap((stream) => [ask.routes({ stream, periodId }), ask.flows({ stream, periodId })])
  const returns = ask.returnsByKind({ placeId: countryId, periodId: latestMonthsId })
  // The overview draws the provinces beside each other. Persons are among the panels; shares and medians are left to the engine.
  const provinceLines = (['cases', 'referrals'] as const).flatMap((measure) =>
    provinceIds.map((placeId) => ask.trend(measure, placeId)),
  )
  const figures = [...panels, ...justice, ...movements, ...provinceLines]
  return [ask.session(), ask.geography(), ask.searchIndex(), ask.publishedFigures(), returns, ...figures]
}
