import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Log } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { maintainTables } from '../db/maintain.ts'
import type { DemoSignIn, Parts, Site } from '../hosts/start/parts.ts'
import { serve } from '../hosts/start/serve.ts'
import { stopped, unlessStopped } from '../hosts/start/stop-signal.ts'
import { createProgress } from './progress.ts'
import type { Surroundings } from './with-database.ts'

type StartContext = Surroundings & { readonly database: Database; readonly parts: Parts }

const drainMs = 5_000
const maintenanceMs = 10 * 60_000

/** Fills the database, serves until the process is asked to stop, and resolves when the last answer is out. */
export const start = async ({ database, settings, parts, log, terminal, stop }: StartContext): Promise<void> => {
  const progress = createProgress(terminal.screen)
  let demoSignIns: readonly DemoSignIn[] = []
  let invitationToken: string | undefined
  const isPrepared = await unlessStopped(stop, async () => {
    const prepared = await parts.prepareData({ db: database, settings, progress: progress.report })
    demoSignIns = prepared.demoSignIns
    invitationToken = prepared.invitationToken
    if (database.engine === 'pglite') await maintainTables(database)
  })
  progress.finish()
  if (!isPrepared) return
  const site = await parts.openSite({ db: database, settings, log, demoSignIns })
  const server = await serve(site, settings.host, settings.port)
  const endMaintenance = keepMaintained(database, log)
  for (const line of [...invitation(server.url, invitationToken), ...welcome(server.url, demoSignIns)])
    terminal.say(line)

  await stopped(stop)
  terminal.say('Stopping')
  endMaintenance()
  // Streams end first: the server waits for every answer, and theirs has no end of its own.
  await site.close?.()
  await server.close(drainMs)
}

const published = z.object({ id: z.string() })

/**
 * Opens the site for one piece of work, without a port. A database in which nothing is published is filled first, as `start` does it; any
 * other stays as it is.
 * @param work is also given the address by which the site is to be asked
 */
export const withSite = async (
  { database, settings, parts, log, terminal }: StartContext,
  work: (site: Site, origin: string) => Promise<void>,
): Promise<void> => {
  const release = await database.maybeOne(
    published,
    sql`select id from figures.release where published_at is not null limit 1`,
  )
  let demoSignIns: readonly DemoSignIn[] = []
  if (!release) {
    const progress = createProgress(terminal.screen)
    demoSignIns = (await parts.prepareData({ db: database, settings, progress: progress.report })).demoSignIns
    progress.finish()
  }
  const site = await parts.openSite({ db: database, settings, log, demoSignIns })
  try {
    await work(site, `http://localhost:${settings.port}`)
  } finally {
    await site.close?.()
  }
}

/** Does now and again what no background process does on the embedded engine; the answer ends it. */
const keepMaintained = (database: Database, log: Log): (() => void) => {
  if (database.engine !== 'pglite') return () => undefined
  const timer = setInterval(() => {
    maintainTables(database).catch((error: unknown) => {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'maintenance of tables failed')
    })
  }, maintenanceMs)
  return () => clearInterval(timer)
}

/** After "#" the token stays in the browser: it reaches no log and no other site. */
const invitation = (url: string, token: string | undefined): string[] =>
  token === undefined
    ? []
    : ['Invitation for the first administrator, once, for seven days:', `  ${url}/en/invitation#${token}`]

const welcome = (url: string, signIns: readonly DemoSignIn[]): string[] => {
  if (signIns.length === 0) return [`Rabta runs at ${url}  (Ctrl-C stops it)`]
  const widest = Math.max(...signIns.map(({ email }) => email.length))
  return [
    'Demo sign-ins (synthetic data):',
    ...signIns.map(({ email, password, role }) => `  ${email.padEnd(widest)}  ${password}  ${role}`),
    `Rabta runs at ${url}  (Ctrl-C stops it)`,
  ]
}
