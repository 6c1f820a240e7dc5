import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Passwords } from '../app-context.ts'
import type { Database } from '../db/database.ts'
import { makeRelease, type ReleaseOptions } from '../release/make-release.ts'
import { approveRelease, approvingRoles, PublicationRefused } from '../release/publish.ts'
import { readLine } from './read-line.ts'
import type { Terminal } from './terminal.ts'

export type ReleaseContext = {
  readonly database: Database
  readonly terminal: Terminal
  readonly passwords: Passwords
  readonly now: Date
}

/** Builds a release, and adds the builder's approval where the builder is named. */
export async function buildCommand(
  context: ReleaseContext,
  options: Omit<ReleaseOptions, 'now'>,
  by: string | undefined,
): Promise<void> {
  const { database, terminal, now } = context
  const builder = by === undefined ? undefined : await identify(context, by)
  const made = await makeRelease(database, { ...options, now })
  if (!made) return
  terminal.say(`Built ${made.id}`)
  for (const { unit, stream, report, mass } of made.built.results) {
    terminal.say(
      `  ${unit}, ${stream}: ${report.hidden} of ${report.cells} cells hidden, ${report.provenEnds} ends proven`,
    )
    for (const [level, { all, shown }] of Object.entries(mass))
      if (all > 0) terminal.say(`    ${level}: ${((100 * shown) / all).toFixed(1)} % of the count shown`)
  }
  for (const { stream, periodId, reported, alone, together } of made.map)
    terminal.say(
      `  map of ${stream}, ${periodId}: of ${reported} districts that reported ${alone} shown by themselves, ${together} together`,
    )
  if (made.isPublished) terminal.say('Published without a second person: it holds synthetic records only, or none')
  else if (builder !== undefined) tell(terminal, await approveRelease(database, made.id, builder, now), made.id)
  else terminal.say(`Two persons publish it: rabta release publish ${made.id} --by E-MAIL`)
}

/** Approves a release in the name of one person; the second one publishes it. */
export async function publishCommand(context: ReleaseContext, releaseId: string, by: string): Promise<void> {
  const { database, terminal, now } = context
  tell(terminal, await approveRelease(database, releaseId, await identify(context, by), now), releaseId)
}

const listed = z.object({
  id: z.string(),
  seriesId: z.string(),
  publishedAt: z.string().nullable(),
  approvals: z.number().int(),
  seconds: z.number(),
})

/** Every release, the newest first. */
export async function listCommand({ database, terminal }: ReleaseContext): Promise<void> {
  const releases = await database.all(
    listed,
    sql`select id, series_id as "seriesId", published_at as "publishedAt", (report->>'seconds')::float8 as seconds,
      (select count(*) from figures.approval a where a.release_id = r.id)::int as approvals
      from figures.release r order by built_at desc, id desc`,
  )
  if (releases.length === 0) terminal.say('There is no release yet')
  for (const { id, seriesId, publishedAt, approvals, seconds } of releases)
    terminal.say(
      `${id}  ${seriesId}  ${publishedAt === null ? `waits, approved by ${approvals}` : `published ${publishedAt}`}  built in ${seconds} s`,
    )
}

const tell = (terminal: Terminal, { isPublished }: { isPublished: boolean }, id: string): void =>
  terminal.say(
    isPublished ? `Published ${id}` : `Approved. A second person publishes it: rabta release publish ${id} --by E-MAIL`,
  )

const account = z.object({ id: z.string(), passwordHash: z.string(), role: z.string() })

/** Asks for the account's password. @throws PublicationRefused when it is wrong, or the role may not approve */
async function identify({ database, terminal, passwords }: ReleaseContext, email: string): Promise<string> {
  const found = await database.maybeOne(
    account,
    sql`select id, password_hash as "passwordHash", role from access.app_user where email = ${email.toLowerCase()} and disabled_at is null`,
  )
  terminal.say(`Password of ${email}:`)
  const password = await readLine()
  const isRight = found !== undefined && (await passwords.verify(found.passwordHash, password))
  if (!isRight) throw new PublicationRefused('E-mail or password is not right')
  if (!approvingRoles.some((role) => role === found.role))
    throw new PublicationRefused(`The role ${found.role} may not approve releases`)
  return found.id
}
