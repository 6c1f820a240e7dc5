import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { ReferralState } from '#contract/referrals/lifecycle.ts'
import { services } from '#contract/referrals/urgencies.ts'
import type { Database } from '#server/db/database.ts'
import type { Random } from '#server/random.ts'

/** The agencies at the two ends of the referrals below, and one that has nothing to do with them. */
export const deskAgencies = { sender: 'pol-pb', receiver: 'swd-pb', stranger: 'iom' } as const
export type DeskSide = keyof typeof deskAgencies

export const deskPassword = 'rabta-desk-2026'
/** People of one desk: each has a session and keys of its own. */
export const accountOf = (side: DeskSide, number: number): string => `${side}-${number}@desk.rabta.example`

/** Makes so many coordinators at each of the three agencies, and one case with one person whom all referrals concern. */
export async function insertDesks(
  db: Database,
  accountsPerSide: number,
  hashPassword: (password: string) => Promise<string>,
): Promise<void> {
  const hash = await hashPassword(deskPassword)
  const sides = Object.entries(deskAgencies)
  await db.insertRows(
    'access.app_user',
    [
      { name: 'email', type: 'text' },
      { name: 'display_name', type: 'text' },
      { name: 'role', type: 'text' },
      { name: 'agency_id', type: 'text' },
      { name: 'password_hash', type: 'text' },
      { name: 'is_demo', type: 'boolean' },
    ],
    sides.flatMap(([side, agencyId]) =>
      Array.from({ length: accountsPerSide }, (_, index) => [
        // The keys of the object above, which `Object.entries` widens.
        accountOf(side as DeskSide, index + 1),
        `Desk ${side} ${index + 1}`,
        'coordinator',
        agencyId,
        hash,
        true,
      ]),
    ),
  )
  await db.run(sql`insert into records.case_file (id, case_code, is_synthetic, agency_id, stream, form, status, registered_on, entered_on)
    values (${caseId}::uuid, 'SYN-DESK-1', true, ${deskAgencies.sender}, 'tip', 'tip.forced-labour', 'Active', '2026-01-05', '2026-01-05')`)
  await db.run(sql`insert into records.person (id, case_id, agency_id, person_code, is_synthetic, sex, age_band, citizenship, trafficking_status,
      trafficking_status_decided_by, types_of_exploitation, identified_on, entered_on)
    values (${personId}::uuid, ${caseId}::uuid, ${deskAgencies.sender}, 'SYN-DESK-1', true, 'female', '21-23', 'PK', 'PossibleVictimOfTrafficking',
      'Police', '{ForcedLabour}', '2026-01-05', '2026-01-05')`)
  await db.run(sql`insert into records.consent (id, person_id, agency_id, is_synthetic, basis, scope, services, allows_law_enforcement, explained_in,
      explained_how, given_on, expires_on, recorded_at)
    values (${consentId}::uuid, ${personId}::uuid, ${deskAgencies.sender}, true, 'person', 'service', ${sql.param([...services])}::text[], true, 'ur',
      'spoken', current_date, current_date + 90, now())`)
}

const caseId = '00000000-0000-4000-8000-00000000ca5e'
const consentId = '00000000-0000-4000-8000-0000000c0e51'
const personId = '00000000-0000-4000-8000-0000000000a1'

/** States in which a referral can be put on a desk, each with the events that lead there. */
const coursesTo = {
  sent: ['sent'],
  received: ['sent', 'received'],
  information_asked: ['sent', 'information_asked'],
  accepted: ['sent', 'accepted'],
  in_service: ['sent', 'accepted', 'in_service'],
} as const satisfies Partial<Record<ReferralState, readonly string[]>>
export type OpenState = keyof typeof coursesTo
export const openStates = Object.keys(coursesTo) as [OpenState, ...OpenState[]] // the keys of the object above

export type DeskReferral = { readonly id: string; readonly state: OpenState; readonly version: number }

/** Puts a referral for each state on the desks, sent three hours ago and due tomorrow. */
export async function insertReferrals(
  db: Database,
  random: Random,
  states: readonly OpenState[],
): Promise<DeskReferral[]> {
  const referrals = states.map((state) => ({ id: random.uuid(0), state, version: coursesTo[state].length }))
  const { sentAt, dueAt } = await db.one(
    z.object({ sentAt: z.string(), dueAt: z.string() }),
    sql`select (now() - interval '3 hours')::text as "sentAt", (now() + interval '1 day')::text as "dueAt"`,
  )
  const text = (name: string) => ({ name, type: 'text' })
  const instant = (name: string) => ({ name, type: 'timestamptz' })
  const uuid = (name: string) => ({ name, type: 'uuid' })
  await db.insertRows(
    'records.referral',
    [
      uuid('id'),
      text('referral_code'),
      { name: 'is_synthetic', type: 'boolean' },
      uuid('case_id'),
      uuid('person_id'),
      uuid('consent_id'),
      text('from_agency_id'),
      text('to_agency_id'),
      ...['service', 'urgency', 'reason', 'state'].map(text),
      { name: 'version', type: 'integer' },
      ...['sent_at', 'answer_due_at', 'first_answered_at', 'paused_at'].map(instant),
    ],
    referrals.map(({ id, state, version }) => [
      id,
      `SYN-DESK-${id}`,
      true,
      caseId,
      personId,
      consentId,
      deskAgencies.sender,
      deskAgencies.receiver,
      'shelter',
      'urgent',
      'Other',
      state,
      version,
      sentAt,
      dueAt,
      state === 'accepted' || state === 'in_service' ? sentAt : null,
      state === 'information_asked' ? sentAt : null,
    ]),
  )
  await db.insertRows(
    'records.referral_event',
    [
      uuid('referral_id'),
      { name: 'position', type: 'smallint' },
      text('kind'),
      instant('occurred_at'),
      text('agency_id'),
    ],
    referrals.flatMap(({ id, state }) =>
      coursesTo[state].map((kind, index) => [
        id,
        index + 1,
        kind,
        sentAt,
        kind === 'sent' ? deskAgencies.sender : deskAgencies.receiver,
      ]),
    ),
  )
  return referrals
}
