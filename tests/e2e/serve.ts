import type { TestProject } from 'vitest/node'
import { findBrowser, howToGetOne } from '#tests/support/find-browser.ts'
import { startServer } from '#tests/support/server-process.ts'

declare module 'vitest' {
  // Module augmentation works on interfaces only.
  interface ProvidedContext {
    address: string | undefined
  }
}

/** Day on which the browser tests play, so that the same demo records come every time. */
export const testDay = '2026-11-23T09:00:00Z'

/**
 * One built server with demo records for all browser tests. Without a browser the tests are skipped with a word on how to get one;
 * under CI that is a failure.
 */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!(await findBrowser())) {
    if (process.env.CI || process.env.REQUIRE_BROWSER) throw new Error(howToGetOne)
    process.stderr.write(`${howToGetOne}\nThe browser tests are skipped.\n`)
    project.provide('address', undefined)
    return async () => undefined
  }
  const server = await startServer({ RABTA_NOW: testDay, RABTA_DEMO_PERSONS: '20000' })
  project.provide('address', server.address)
  return async () => {
    await server.stop()
  }
}
