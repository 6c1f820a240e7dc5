import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { makeRelease, type ReleaseOptions } from '../release/make-release.ts'
import { approveRelease, approvingRoles } from '../release/publish.ts'
import { type IdentityContext, identify } from './identify.ts'
import type { Terminal } from './terminal.ts'

export type ReleaseContext = IdentityContext & { readonly now: Date }

const approver = (context: ReleaseContext, email: string): Promise<string> =>
  identify(context, email, approvingRoles, 'approve releases')

/** Builds a release, and adds the builder's approval where the builder is named. */
export async function buildCommand(
  context: ReleaseContext,
  options: Omit<ReleaseOptions, 'now'>,
  by: string | undefined,
): Promise<void> {
  const { database, terminal, now } = context
  const builder = by === undefined ? undefined : await approver(context, by)
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
  tell(terminal, await approveRelease(database, releaseId, await approver(context, by), now), releaseId)
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
