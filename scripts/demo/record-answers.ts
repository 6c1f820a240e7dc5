import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { recordingName } from '#mocks/recorded.ts'
import type { AppEnv } from '#server/app-context.ts'
import type { OpenAPIHono } from '@hono/zod-openapi'

/** What the demo can answer without a database: the overview as it opens, the country's page and the published figures. */
export const recordedRequests = [
  '/api/v1/session',
  '/api/v1/snapshot',
  '/api/v1/geography',
  '/api/v1/published-figures',
  '/api/v1/figures/key',
  '/api/v1/figures/districts',
  '/api/v1/figures/trend',
  '/api/v1/figures/coverage',
  '/api/v1/figures/profile',
  '/api/v1/places/pakistan',
] as const

const folder = 'mocks/recordings'

/** Asks the real API and keeps its answers. @param ask the API over a database with the demo's records */
export async function recordAnswers(ask: OpenAPIHono<AppEnv>['request'], requests: readonly string[]): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const request of requests) {
    const response = await ask(request)
    const recording = { request, status: response.status, body: await response.json() }
    const file = path.join(folder, `${recordingName(new URL(request, 'http://localhost'))}.json`)
    await writeFile(file, `${JSON.stringify(recording)}\n`)
  }
}
