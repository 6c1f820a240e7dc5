import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { eventOf } from '#contract/referrals/lifecycle.ts'
import type { Database } from '#server/db/database.ts'
import { type Course, courseFaults, readCourses } from '#tests/support/referral-course.ts'
import type { LogEntry } from './write-load.ts'

/** A key as the database keeps it, with the referrals that its kept answer names. */
export type KeptCommand = { readonly key: string; readonly ids: readonly string[] }

export type Comparison = {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** There more often than it was sent for. */
  readonly doubled: readonly string[]
  readonly faults: readonly string[]
}

/**
 * Holds what clients wrote down against what the database holds. A command without an answer may be there or not, but with its key and its effects
 * together. Pure, so that a test can show it what it must find.
 * @param log of all clients, in the order of each
 */
export function compareLogs(
  log: readonly LogEntry[],
  courses: ReadonlyMap<string, Course>,
  commands: readonly KeptCommand[],
): Comparison {
  const [lost, doubled, faults]: [string[], string[], string[]] = [[], [], []]
  const kept = new Map(commands.map((command) => [command.key, command]))
  const entries = new Map<string, LogEntry[]>()
  for (const entry of log)
    for (const id of entry.ids) {
      const of = entries.get(id)
      if (of) of.push(entry)
      else entries.set(id, [entry])
    }
  for (const [id, of] of entries) {
    const course = courses.get(id)
    if (!course) {
      lost.push(`referral ${id}`)
      continue
    }
    faults.push(...courseFaults(course))
    const events = course.events.slice(1)
    for (const [index, entry] of of.entries()) {
      const event = events[index]
      const isThere = event?.kind === kindOf(entry) && event.actor === entry.account
      if (!isThere && event) faults.push(`${id}: "${event.kind}" by ${event.actor} where ${nameOf(entry)} was sent`)
      if (!event && entry.isAcknowledged) lost.push(`${nameOf(entry)} of ${id}`)
      if (isThere !== kept.has(entry.key))
        faults.push(`${nameOf(entry)} of ${id} is ${isThere ? 'there without its key' : 'not there and its key is'}`)
    }
    for (const event of events.slice(of.length)) doubled.push(`"${event.kind}" of ${id}, position ${event.position}`)
  }
  const sent = new Map(log.map((entry) => [entry.key, entry]))
  for (const { key, ids } of commands) {
    const entry = sent.get(key)
    if (!entry) faults.push(`key ${key} was never sent`)
    else if (ids.toSorted().join() !== entry.ids.toSorted().join())
      faults.push(`${nameOf(entry)} keeps the answer of ${ids.join(', ')}`)
  }
  return { lost, doubled, faults }
}

const kindOf = ({ deed }: LogEntry): string => (deed === 'remind' ? 'reminded' : eventOf[deed])
const nameOf = ({ deed, key }: LogEntry): string => `${deed} ${key}`

const keptRow = z.object({
  key: z.string(),
  // What `server/routes/referrals.ts` keeps: the referral, or the results of several. A row without it belongs to a command that is not over.
  answer: z.string(),
})
const keptAnswer = z.union([
  z.object({ referralId: z.string() }).transform(({ referralId }) => [referralId]),
  z.object({ results: z.array(z.object({ id: z.string() })) }).transform(({ results }) => results.map(({ id }) => id)),
])

/** Reads what is there of the logs, in one picture, and compares. */
export const compareWithDatabase = (db: Database, log: readonly LogEntry[]): Promise<Comparison> =>
  db.readAtOnce(async (tx) => {
    const courses = await readCourses(tx, [...new Set(log.flatMap(({ ids }) => ids))])
    const rows = await tx.all(keptRow, sql`select key, coalesce(answer, 'null') as answer from access.command`)
    const commands = rows.map(({ key, answer }) => ({ key, ids: keptAnswer.parse(JSON.parse(answer)) }))
    return compareLogs(log, courses, commands)
  })
