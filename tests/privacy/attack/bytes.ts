import type { Geography } from '#contract/places.ts'
import type { App } from './harvest.ts'
import { questionsOf, routesOf, thinned } from './requests.ts'

/** Everything of an answer that somebody could look at; moments and numbers of requests apart, which differ always. */
export type Bytes = { readonly address: string; readonly told: string }
const ownToEachRequest = new Set(['x-request-id', 'date'])

/** Addresses of every route, so many of each by lot. */
export async function someAddresses(app: App, headers: Record<string, string>, ofEach: number): Promise<string[]> {
  const read = async <T>(address: string) => (await (await app.request(address, { headers })).json()) as T
  const latest = await read<{ releaseId: string; periods: string[] }>('/api/v1/releases/latest')
  const geography = await read<Geography>('/api/v1/geography')
  const document = await read<{ paths: Parameters<typeof routesOf>[0]['paths'] }>('/api/openapi.json')
  const known = { geography, periods: latest.periods, releaseIds: [latest.releaseId] }
  return routesOf({ paths: document.paths, bound: app.routes }).flatMap((described) => {
    const all = [...questionsOf(described, known)]
    return [...thinned(all, all.length / ofEach, `bytes ${described.route}`)].map(({ address }) => address)
  })
}

export async function bytesOf(
  app: App,
  headers: Record<string, string>,
  addresses: readonly string[],
): Promise<Bytes[]> {
  const answers: Bytes[] = []
  for (const address of addresses) {
    const response = await app.request(address, { headers })
    const told = [...response.headers].filter(([name]) => !ownToEachRequest.has(name))
    const body = (await response.text()).replaceAll(/"instance":"[^"]*"/g, '')
    answers.push({ address, told: `${response.status}\n${told.map((one) => one.join(': ')).join('\n')}\n\n${body}` })
  }
  return answers
}

/** Addresses whose answers are not the same to the byte: status, headers in their order, body. */
export const differences = (before: readonly Bytes[], after: readonly Bytes[]): string[] =>
  before.flatMap(({ address, told }, at) =>
    told === after[at]?.told && address === after[at]?.address ? [] : [address],
  )
