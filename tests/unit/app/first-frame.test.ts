import { describe, expect, it } from 'vitest'
import { ApiError } from '#src/api/api-error.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { geography, keyFigures, releaseInfo } from '#src/api/queries.ts'
import { packQueries, unpackQueries, writeFirstFrame } from '#src/app/first-frame.ts'
import { unpackTables } from '#src/app/pack-tables.ts'
import { aFailure, anApi } from '#tests/support/an-api.ts'
import { aKeyFigures, someFilters } from '#tests/support/figures.ts'

const fails = () => {
  throw aFailure()
}
const question = keyFigures(someFilters())
const at = Date.UTC(2026, 10, 23)

describe('what travels from the server to the browser', () => {
  it('is every answer, so that nothing is asked again', async () => {
    const server = createQueryClient(anApi(), { isServer: true })
    await server.prefetchQuery(question)
    const api = anApi()
    const browser = createQueryClient(api)
    unpackQueries(browser, { ...packQueries(server), at })
    expect(browser.getQueryData(question.queryKey)).toEqual(aKeyFigures())
    expect(browser.getQueryState(question.queryKey)?.dataUpdatedAt).toBe(at)
    expect(api.asked).toEqual([])
  })

  it('is every failure, so that the browser first draws what the server drew', async () => {
    const server = createQueryClient(anApi({ '/api/v1/figures/key': fails }), { isServer: true })
    await server.prefetchQuery(question)
    const browser = createQueryClient(anApi())
    unpackQueries(browser, { ...packQueries(server), at })
    const state = browser.getQueryState(question.queryKey)
    expect(state).toMatchObject({ status: 'error', fetchStatus: 'idle' })
    expect(state?.error).toBeInstanceOf(ApiError)
    expect(state?.error?.problem?.instance).toBe('request-7')
  })

  it('leaves out what the browser fetches beside its scripts, and names it', async () => {
    const server = createQueryClient(anApi(), { isServer: true })
    await Promise.all([server.prefetchQuery(geography()), server.prefetchQuery(releaseInfo())])
    const { queries, references } = packQueries(server)
    expect(queries.map(([key]) => key[0])).toEqual(['/api/v1/releases/latest'])
    expect(references).toEqual([geography().queryKey])
  })

  it('keeps the failure of what is otherwise left out', async () => {
    const server = createQueryClient(anApi({ '/api/v1/geography': fails }), { isServer: true })
    await server.prefetchQuery(geography())
    expect(packQueries(server)).toMatchObject({
      queries: [[geography().queryKey, null, { kind: 'problem' }]],
      references: [],
    })
  })

  it('cannot end the element it stands in', () => {
    const frame = {
      language: 'ur' as const,
      settings: { boundaryProfile: 'un' as const, isDemo: false, isMock: false },
      at,
      queries: [[['key'], '</script><!--<script>']] as const,
      references: [],
      sectionStyles: [],
    }
    const written = writeFirstFrame(frame)
    expect(written).not.toContain('<')
    expect(unpackTables(JSON.parse(written))).toEqual(frame)
  })
})

describe('asking on the server', () => {
  it('is done once, because the browser will ask again', async () => {
    const api = anApi({ '/api/v1/figures/key': fails })
    await createQueryClient(api, { isServer: true }).prefetchQuery(question)
    expect(api.asked).toHaveLength(1)
  })
})
