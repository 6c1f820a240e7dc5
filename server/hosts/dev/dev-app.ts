import path from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { createApp } from '../../app.ts'
import { createProgress } from '../../commands/progress.ts'
import { processTerminal } from '../../commands/terminal.ts'
import type { Database } from '../../db/database.ts'
import { migrate } from '../../db/migrate.ts'
import { migrations } from '../../db/migrations-list.ts'
import { makeAppParts } from '../../make-app-parts.ts'
import { findChromium } from '../brief/find-chromium.ts'
import { makePrinter, type Printer } from '../brief/print-brief.ts'
import { makeLog } from '../log.ts'
import { argon2Passwords } from '../passwords.ts'
import { chooseDatabase } from '../start/choose-database.ts'
import type { DemoSignIn } from '../start/parts.ts'
import { rabtaParts } from '../start/rabta-parts.ts'
import { readSettings } from '../start/settings.ts'

type Opened = { readonly db: Database; readonly demoSignIns: readonly DemoSignIn[] }

// The development server evaluates this module anew after each change; the database stays open on the global object.
const kept: { rabtaDevDatabase?: Promise<Opened>; rabtaDevPrinter?: Printer } = globalThis as never // the key is ours

export type DevApp = { fetch(request: Request): Promise<Response>; isDemo: boolean }

/** The API for the development server, over the settings of the environment. Call it again after a change of the server's code. */
export async function createDevApp(): Promise<DevApp> {
  kept.rabtaDevDatabase ??= open()
  const { db, demoSignIns } = await kept.rabtaDevDatabase
  const settings = readSettings(process.env, process.cwd())
  const parts = {
    db,
    demoSignIns,
    log: makeLog(settings.logLevel),
    passwords: argon2Passwords,
    now: () => settings.now ?? new Date(),
  }
  // The maker of PDFs asks the development server itself, whatever name the reader has for it.
  const own = `http://127.0.0.1:${process.env.PORT ?? '5173'}`
  await kept.rabtaDevPrinter?.close()
  kept.rabtaDevPrinter = makePrinter({
    find: () => findChromium(settings.chromium, process.cwd()),
    answer: (request) => fetch(request.url.replace(new URL(request.url).origin, own), { headers: request.headers }),
    log: parts.log,
  })
  const app = createApp(makeAppParts({ ...parts, makeBrief: kept.rabtaDevPrinter.print }))
  return { fetch: async (request) => app.fetch(request, {}), isDemo: demoSignIns.length > 0 }
}

/** Closes the database in order; to be called when the development server ends. */
export async function closeDevDatabase(): Promise<void> {
  await kept.rabtaDevPrinter?.close()
  await (await kept.rabtaDevDatabase)?.db.close()
}

async function open(): Promise<Opened> {
  const root = process.cwd()
  const settings = readSettings(process.env, root)
  // The thread of the embedded database runs from the last build of the server; `scripts/dev.mjs` makes it first.
  const threadFile = pathToFileURL(path.join(root, 'dist/server/embedded-thread.js'))
  const db = await chooseDatabase(settings, threadFile, makeLog(settings.logLevel))
  await migrate(db, migrations)
  const progress = createProgress(processTerminal.screen)
  const { demoSignIns } = await rabtaParts(root).prepareData({ db, settings, progress: progress.report })
  progress.finish()
  return { db, demoSignIns }
}
