import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#server/db/database.ts'
import { createRandom, itemAt, type Random } from '#server/random.ts'

const ids = z.object({ id: z.string() })

/**
 * Inserts, edits and deletes records of persons by lot, as the owner of the database and within its constraints. Activities and duties are
 * left alone: they are about nobody, and places show them as they are.
 */
export async function changeRecords(db: Database, times: number, seed: string): Promise<{ changed: number }> {
  const random = createRandom(`changes ${seed}`)
  const idsOf = async (table: string) =>
    (await db.all(ids, sql`select id from ${sql.raw(table)} order by id`)).map(({ id }) => id)
  const lists = {
    persons: await idsOf('records.person'),
    cases: await idsOf('records.case_file'),
    referrals: await idsOf('records.referral'),
    districts: (await db.all(ids, sql`select id from reference.district where parent_id is null order by id`)).map(
      ({ id }) => id,
    ),
  }
  let changed = 0
  for (let time = 0; time < times; time++) {
    const kind = itemAt(kinds, Math.floor(random.next() * kinds.length))
    changed +=
      (
        await db.all(
          z.object({ one: z.number() }),
          sql`with done as (${kind(random, lists, time)} returning 1) select 1 as one from done`,
        )
      ).length > 0
        ? 1
        : 0
  }
  return { changed }
}

type Lists = {
  persons: readonly string[]
  cases: readonly string[]
  referrals: readonly string[]
  districts: readonly string[]
}
type Change = (random: Random, lists: Lists, time: number) => SQL

const person = (random: Random, { persons }: Lists) => sql`${random.pick(persons)}::uuid`
const caseFile = (random: Random, { cases }: Lists) => sql`${random.pick(cases)}::uuid`
const referral = (random: Random, { referrals }: Lists) => sql`${random.pick(referrals)}::uuid`

const kinds: readonly Change[] = [
  (random, lists) =>
    sql`update records.person set sex = ${random.pick(['female', 'male', 'transgender', 'unknown'])}, age_band = ${random.pick(['9-17', '24-26', '48+', 'unknown'])} where id = ${person(random, lists)}`,
  (random, lists) =>
    sql`update records.person set trafficking_status = ${random.pick(['NotAVictimOfTrafficking', 'ActualVictimOfTrafficking'])}, forced_labour_industry = ${random.pick(['C_Manufacturing', 'S_OtherServiceActivities'])} where id = ${person(random, lists)}`,
  (random, lists) =>
    sql`update records.person set methods_of_control = ${`{${random.pick(['DebtBondage', 'FalsePromises', 'SexualAbuse'])}}`}::text[], entered_on = identified_on + ${random.integer(0, 400)}::int where id = ${person(random, lists)}`,
  (random, lists) => sql`delete from records.person where id = ${person(random, lists)}`,
  (random, lists, time) =>
    sql`insert into records.person (id, case_id, agency_id, person_code, is_synthetic, sex, age_band, citizenship, trafficking_status,
        trafficking_status_decided_by, types_of_exploitation, forced_labour_industry, methods_of_control, identified_on, entered_on)
      select ${random.uuid(time)}::uuid, case_id, agency_id, ${`SYN-added-${time}`}, true, sex, age_band, citizenship, trafficking_status,
        trafficking_status_decided_by, types_of_exploitation, forced_labour_industry, methods_of_control, identified_on, entered_on
      from records.person where id = ${person(random, lists)}`,
  (random, lists) =>
    sql`update records.case_file set registration_district_id = ${random.pick(lists.districts)} where id = ${caseFile(random, lists)}`,
  (random, lists) =>
    sql`update records.case_file set entered_on = registered_on + ${random.integer(0, 400)}::int where id = ${caseFile(random, lists)}`,
  (random, lists) =>
    sql`update records.case_file c set duplicate_of_id = o.id from records.case_file o
      where c.id = ${caseFile(random, lists)} and o.id = ${caseFile(random, lists)} and o.id <> c.id`,
  (random, lists) =>
    sql`delete from records.case_file c where id = ${caseFile(random, lists)} and not exists (select from records.case_file d where d.duplicate_of_id = c.id)`,
  (random, lists) =>
    sql`update records.case_stage_event set entered_on = occurred_on + ${random.integer(0, 400)}::int where case_id = ${caseFile(random, lists)}`,
  (random, lists) =>
    sql`insert into records.case_stage_event (case_id, position, stage, occurred_on, entered_on)
      select case_id, max(position) + 1, ${random.pick(['convicted', 'acquitted', 'trial'])}, max(entered_on), max(entered_on) from records.case_stage_event
      where case_id = ${caseFile(random, lists)} group by case_id`,
  (random, lists) => sql`delete from records.case_law_section where case_id = ${caseFile(random, lists)}`,
  (random, lists) =>
    sql`update records.referral set first_answered_at = sent_at + ${random.integer(1, 900)}::int * interval '1 hour' where id = ${referral(random, lists)}`,
  (random, lists) =>
    sql`update records.referral set answer_due_at = sent_at + ${random.integer(1, 4_000)}::int * interval '1 hour' where id = ${referral(random, lists)}`,
  (random, lists) => sql`delete from records.referral where id = ${referral(random, lists)}`,
  (random, lists) =>
    sql`update records.monthly_return set state = 'missing', received_on = null, revised_on = null
      where district_id = ${random.pick(lists.districts)} and extract(month from month) = ${random.integer(1, 12)}::int`,
]
