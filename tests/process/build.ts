import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import type { TestProject } from 'vitest/node'
import { openEmbeddedDatabase } from '#server/db/drivers/embedded-driver.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with a new database without tables: making one takes seconds, copying it does not. */
    newDataFolder: string
  }
}

/** Builds the program once for the tests that run it, as `npm start` would, and makes one new database to copy. */
export default async (project: TestProject): Promise<() => void> => {
  const { NODE_ENV: _, ...env } = process.env
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error('The program could not be built; the reason stands above')
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rabta-new-'))
  const threadFile = new URL('../../dist/server/embedded-thread.js', import.meta.url)
  const database = await openEmbeddedDatabase({ folder, threadFile })
  await database.close()
  project.provide('newDataFolder', folder)
  return () => fs.rmSync(folder, { recursive: true })
}
