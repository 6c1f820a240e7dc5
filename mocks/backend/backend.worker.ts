import { PGlite } from '@electric-sql/pglite'
import { createApp } from '#server/app.ts'
import { createPGliteDatabase } from '#server/db/pglite-database.ts'
import { makeAppParts } from '#server/make-app-parts.ts'
import { demoSignIns } from '#server/seed/demo-accounts.ts'
import type { FromBackend, ToBackend } from '../messages.ts'
import { makeCookieJar } from './cookie-jar.ts'
import { wasmPasswords } from './passwords.ts'

/**
 * The real API in a worker of the browser, on PostgreSQL in memory, from a prepared database with synthetic records.
 * The page sends requests as messages; a reload begins anew.
 */
const jar = makeCookieJar()
globalThis.Response = jar.KeepingResponse

type Backend = (request: Request) => Response | Promise<Response>
let backend: Promise<Backend> | undefined

const answer = (message: FromBackend, transfer: Transferable[] = []) => self.postMessage(message, { transfer })

self.addEventListener('message', ({ data }: MessageEvent<ToBackend>) => {
  if (data.kind === 'start') {
    backend = open(data.snapshotUrl)
    backend.then(
      () => answer({ kind: 'ready' }),
      (error: unknown) => answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    )
  } else void respond(data)
})

async function open(snapshotUrl: string): Promise<Backend> {
  const snapshot = await fetch(snapshotUrl)
  if (!snapshot.ok) throw new Error(`The prepared database answered ${snapshot.status}`)
  const instance = await PGlite.create({ loadDataDir: await snapshot.blob() })
  const parts = makeAppParts({
    db: createPGliteDatabase(instance),
    log: { info: () => undefined, error: (fields, message) => reportError(new Error(`${message}: ${JSON.stringify(fields)}`)) },
    passwords: wasmPasswords,
    demoSignIns,
  })
  const app = createApp(parts)
  // A first question compiles statements and reads the figures, so that the page's own come back at once.
  await app.request('/api/health/ready')
  return (request) => app.fetch(request)
}

async function respond(message: Extract<ToBackend, { kind: 'request' }>): Promise<void> {
  const { id, url, method, headers, body } = message
  if (!backend) throw new Error('The backend was asked before it was started')
  const request = jar.withCookies(new Request(url, { method, headers, body }))
  const response = await (await backend)(request)
  const bytes = response.body ? await response.arrayBuffer() : null
  answer({ kind: 'response', id, status: response.status, headers: [...response.headers], body: bytes }, bytes ? [bytes] : [])
}
