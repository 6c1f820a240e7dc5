import { PGlite } from '@electric-sql/pglite'
import { createApp } from '#server/app.ts'
import type { Log } from '#server/app-context.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import type { FromBackend, ToBackend } from '../messages.ts'
import { makeCookieJar } from './cookie-jar.ts'
import { wasmPasswords } from './passwords.ts'
import { readDatabase } from './read-database.ts'

/*
 * The real API in a worker of the browser, on PostgreSQL in memory, from a prepared database. The page sends requests as messages; a
 * new page begins anew.
 */

const jar = makeCookieJar()
globalThis.Response = jar.KeepingResponse

type Backend = (request: Request) => Response | Promise<Response>
let backend: Promise<Backend> | undefined

const answer = (message: FromBackend, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.addEventListener('message', ({ data }: MessageEvent<ToBackend>) => {
  if (data.kind === 'request') return void respond(data)
  backend = open(data.databaseUrl)
  backend.then(
    () => answer({ kind: 'ready' }),
    (error: unknown) => answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
})

async function open(databaseUrl: string): Promise<Backend> {
  const instance = await PGlite.create({ loadDataDir: await readDatabase(databaseUrl) })
  const db = createPGliteDatabase(instance)
  const app = createApp(makeAppParts({ db, log: consoleLog, passwords: wasmPasswords, demoSignIns }))
  // Reads the figures, so that the page's own questions are answered at once.
  const { status } = await app.request('/api/health/ready')
  if (status !== 200) throw new Error('The prepared database holds no figures')
  return (request) => app.fetch(request)
}

async function respond({ id, url, method, headers, body }: Extract<ToBackend, { kind: 'request' }>): Promise<void> {
  if (!backend) throw new Error('The backend was asked before it was started')
  const fetch = await backend
  const response = await fetch(jar.withCookies(new Request(url, { method, headers, body })))
  const bytes = response.body ? await response.arrayBuffer() : null
  const parts = { status: response.status, headers: [...response.headers], body: bytes }
  answer({ kind: 'response', id, ...parts }, bytes ? [bytes] : [])
}

/** Faults alone. To whoever opens the demo the console is the server's log. */
const consoleLog: Log = {
  info: () => undefined,
  // oxlint-disable-next-line no-console
  error: (fields, message) => console.error(message, fields),
}
