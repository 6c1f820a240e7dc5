import type { Viewer } from '#contract/api/session.ts'
import type { Geography } from '#contract/places.ts'
import type { MakeBrief } from './brief.ts'
import type { Database } from './db/database.ts'
import type { ReleaseReader } from './release/release-store.ts'

/** What the host gives the app. Hosts differ (Node, Vite, a worker in the browser); the app does not. */
export type AppParts = {
  readonly db: Database
  readonly releases: ReleaseReader
  readonly geography: () => Promise<Geography>
  readonly now: () => Date
  readonly log: Log
  readonly passwords: Passwords
  /** Where the host can: bytes of a text that is compressed once and sent often. */
  readonly compress?: CompressText
  /** Where the host can: the brief of a place as PDF. */
  readonly makeBrief?: MakeBrief
  readonly demoSignIns: readonly { email: string; password: string; role: string; displayName: string }[]
}

export type Encoding = 'br' | 'gzip'
export type CompressText = (text: string, encoding: Encoding) => Promise<Uint8Array<ArrayBuffer>>

export type Log = {
  info(fields: Record<string, unknown>, message: string): void
  error(fields: Record<string, unknown>, message: string): void
}

export type Passwords = {
  hash(password: string): Promise<string>
  verify(hash: string, password: string): Promise<boolean>
}

/** Carried by each request through Hono. */
export type AppEnv = {
  Variables: { parts: AppParts; token: string | undefined; viewer: Viewer | undefined; requestId: string }
  /** Where a request comes from, for the throttle; never logged. Hosts without sockets leave it out. */
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } }
}
