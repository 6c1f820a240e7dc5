import type { Geography } from '#contract/places.ts'
import type { createApp } from '#server/app.ts'
import { learnPlaces } from './cells.ts'
import type { Pool } from './pool.ts'
import { readers } from './readers.ts'
import { type Known, questionsOf, routesOf, thinned } from './requests.ts'

export type App = Pick<ReturnType<typeof createApp>, 'request' | 'routes' | 'getOpenAPIDocument'>

/** Somebody who asks: with a session or without, and how much. */
export type Harvester = {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  /** One question in so many of a route with so many; files and routes with few questions are asked for in full. */
  readonly oneIn: (route: string, questions: number) => number
  /** The routes that are asked; all when absent. */
  readonly isAsked?: (route: string) => boolean
}

/** Answers that are no figures: not signed in, not published. Any other status fails the harvest. */
const refusals = new Set([401, 403, 404, 422])

/** Asks everything that somebody may ask, and adds what the answers tell to the pool. */
export async function harvest(
  app: App,
  { name, headers, oneIn, isAsked = () => true }: Harvester,
  pool: Pool,
): Promise<{ requests: number; refused: number }> {
  const get = async (address: string) => app.request(address, { headers })
  const latest = (await (await get('/api/v1/releases/latest')).json()) as { releaseId: string; periods: string[] }
  const geography = (await (await get('/api/v1/geography')).json()) as Geography
  learnPlaces(geography)
  const known: Known = { geography, periods: latest.periods, releaseIds: [latest.releaseId] }
  const document = await (await get('/api/openapi.json')).json()
  const list = { paths: (document as { paths: Parameters<typeof routesOf>[0]['paths'] }).paths, bound: app.routes }
  let requests = 0
  let refused = 0
  for (const described of routesOf(list)) {
    if (!isAsked(described.route)) continue
    const read = readers[described.route]
    let size = 0
    for (const _ of questionsOf(described, known)) size += 1
    for (const question of thinned(
      questionsOf(described, known),
      oneIn(described.route, size),
      `${name} ${described.route}`,
    )) {
      const response = await get(question.address)
      requests += 1
      const text = await response.text()
      if (response.status === 200) read?.(pool, { ...question, text, geography })
      else if (refusals.has(response.status)) refused += 1
      else throw new Error(`${name}: ${response.status} for ${question.address}`)
    }
  }
  pool.requests += requests
  return { requests, refused }
}
