import type { AppEnv, AppParts, Log, Passwords } from '../../app-context.ts'
import type { Database } from '../../db/database.ts'
import type { ReleaseOptions } from '../../release/make-release.ts'
import type { Settings } from './settings.ts'

/** Tells how far a step of known length has come, for the bar in the terminal. */
export type Progress = (step: string, done: number, total: number) => void

export type DemoSignIn = AppParts['demoSignIns'][number]

/** What answers requests, whatever it is made of. */
export type Site = {
  fetch(request: Request, bindings: AppEnv['Bindings']): Response | Promise<Response>
  /** Looks in the database which release answers: other processes publish too. */
  newestReleaseId?(): Promise<string | undefined>
  /** Ends what would otherwise stay open, such as event streams, when the server stops. */
  close?(): Promise<void>
}

/** What the commands do with Rabta itself. `server/commands/main.ts` puts them together; the commands know no more. */
export type Parts = {
  /** Brings reference data, published figures and, where the settings ask for it, demo records into a migrated database. */
  prepareData(context: { readonly db: Database; readonly settings: Settings; readonly progress: Progress }): Promise<{
    readonly demoSignIns: readonly DemoSignIn[]
    /** One-time token for the first administrator; only where nobody can sign in yet. */
    readonly invitationToken?: string
  }>
  openSite(context: {
    readonly db: Database
    readonly settings: Settings
    readonly log: Log
    readonly demoSignIns: readonly DemoSignIn[]
  }): Promise<Site>
  /** Makes synthetic records of so many persons in a migrated database. */
  seed(context: { readonly db: Database; readonly persons: number; readonly progress: Progress }): Promise<void>
  /** How releases are made here, and how the passwords of those who approve them are checked. */
  releases(settings: Settings): { readonly options: Omit<ReleaseOptions, 'now'>; readonly passwords: Passwords }
  /** `rabta boundaries …`; answers the exit code. */
  boundaries(args: readonly string[]): Promise<number>
}
