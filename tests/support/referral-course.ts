import { sql } from 'drizzle-orm'
import { z } from 'zod'
import {
  eventOf,
  moveOf,
  type ReferralState,
  referralMoveNames,
  referralStates,
} from '#contract/referrals/lifecycle.ts'
import type { Database } from '#server/db/database.ts'

/*
 * What the events of a referral say of it, by the lifecycle alone: a small model beside the product, which takes nothing from its SQL.
 */

export type CourseEvent = {
  readonly position: number
  readonly kind: string
  readonly agencyId: string
  readonly actor: string | null
}
export type Course = {
  readonly id: string
  readonly state: ReferralState
  readonly version: number
  readonly events: readonly CourseEvent[]
}

/** Events that change a state. What a job of the clock does to a referral, once there is one, is one more of these. */
const steps = new Map(referralMoveNames.map((name) => [eventOf[name] as string, moveOf(name)]))

/** Events after which the state is the same. */
const restingEvents = new Set(['proposed', 'consent_given', 'reminded'])

/** The states that a referral went through, the first being that of its sending; what is impossible in its events is told as faults. */
export function foldCourse(events: readonly CourseEvent[]): {
  readonly states: readonly ReferralState[]
  readonly faults: readonly string[]
} {
  const states: ReferralState[] = []
  const faults: string[] = []
  events.forEach(({ position, kind }, index) => {
    if (position !== index + 1) faults.push(`event ${index + 1} has position ${position}`)
    const before = states.at(-1)
    const step = steps.get(kind)
    if (kind === 'sent' && before === undefined) states.push('sent')
    else if (step && before !== undefined) {
      if (!step.from.includes(before)) faults.push(`"${kind}" is impossible in "${before}"`)
      states.push(step.to)
    } else if (!restingEvents.has(kind)) faults.push(`"${kind}" at position ${position} cannot be there`)
  })
  return { states, faults }
}

/** What is wrong with a referral that stands in the database; nothing when its row is what its events say. */
export function courseFaults({ id, state, version, events }: Course): string[] {
  const { states, faults } = foldCourse(events)
  const told = [...faults]
  if (states.at(-1) !== state) told.push(`the row says "${state}", its events "${states.at(-1)}"`)
  if (states.length !== version) told.push(`version ${version} after ${states.length - 1} moves`)
  return told.map((fault) => `${id}: ${fault}`)
}

const row = z.object({
  id: z.string(),
  state: z.enum(referralStates),
  version: z.int(),
  events: z
    .string()
    .transform((text) =>
      z
        .array(z.object({ position: z.int(), kind: z.string(), agencyId: z.string(), actor: z.string().nullable() }))
        .parse(JSON.parse(text)),
    ),
})

/** Every referral with these ids, as it stands in the database, by its id. */
export async function readCourses(db: Database, ids: readonly string[]): Promise<Map<string, Course>> {
  const rows = await db.all(
    row,
    sql`select r.id, r.state, r.version, (
        select json_agg(json_build_object('position', e.position, 'kind', e.kind, 'agencyId', e.agency_id, 'actor', u.email) order by e.position)
        from records.referral_event e left join access.app_user u on u.id = e.actor_id where e.referral_id = r.id)::text as events
      from records.referral r where r.id = any (${sql.param([...ids])}::uuid[])`,
  )
  return new Map(rows.map((course) => [course.id, course]))
}
