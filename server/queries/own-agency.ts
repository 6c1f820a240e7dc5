import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { OwnColumns } from '#contract/api/own-agency.ts'
import { streams } from '#contract/categories.ts'
import { encodeColumn } from '#contract/columns/column.ts'
import { writeColumn } from '#contract/columns/column-text.ts'
import { sortRecords } from '#contract/columns/sort-records.ts'
import { recordCategories } from '#contract/own-agency/record-categories.ts'
import { unknownDistrictId } from '#contract/places.ts'
import { answerOutcomes, groups } from '#contract/release/facets.ts'
import type { Database } from '../db/database.ts'

/*
 * Records of the own agency as columns. Everything is read in the context of a session, as the role that row-level security binds: no
 * query names an agency. What counts is what a release counts, see `release/facts/`; when it counts is the same day too.
 */

const agencyRow = z.object({ nameEn: z.string(), nameUr: z.string() })

/** The agency's name, by both languages. @param tx in the context of a session */
export async function readAgencyName(tx: Database, agencyId: string): Promise<OwnColumns['agencyName']> {
  const { nameEn, nameUr } = await tx.one(
    agencyRow,
    sql`select name_en as "nameEn", name_ur as "nameUr" from reference.agency where id = ${agencyId}`,
  )
  return { en: nameEn, ur: nameUr }
}

/** The order of columns decides how well they compress: those with few values, then those that follow from them. */
export async function readOwnColumns(
  tx: Database,
): Promise<Pick<OwnColumns, 'persons' | 'cases' | 'sent' | 'received'>> {
  const persons = await tx.all(
    personRow,
    sql`
    select coalesce(c.form, c.stream) as category, coalesce(c.registration_district_id, ${unknownDistrictId}) as district,
      to_char(p.entered_on, 'YYYY-MM') as month,
      case
        when p.sex not in ('female', 'male') or p.age_band = 'unknown' then 'other'
        when p.age_band in ('0-8', '9-17') then case p.sex when 'female' then 'girls' else 'boys' end
        else case p.sex when 'female' then 'women' else 'men' end
      end as group
    from records.person p
    join records.case_file c on c.id = p.case_id
    where c.duplicate_of_id is null and (c.stream = 'som' or p.trafficking_status <> 'NotAVictimOfTrafficking')`,
  )
  const cases = await tx.all(
    caseRow,
    sql`
    select coalesce(form, stream) as category, coalesce(registration_district_id, ${unknownDistrictId}) as district,
      to_char(entered_on, 'YYYY-MM') as month
    from records.case_file where duplicate_of_id is null`,
  )
  const referrals = await tx.all(
    referralRow,
    sql`
    select direction, stream as category, coalesce(district_id, ${unknownDistrictId}) as district, due_month as month, outcome,
      coalesce(answer_hours::text, '') as hours
    from records.referrals_of_own_desks()`,
  )
  const sent = referrals.filter(({ direction }) => direction === 'sent')
  const received = referrals.filter(({ direction }) => direction === 'received')
  return {
    persons: columnsOf(persons, { category: recordCategories, group: groups, district: undefined, month: undefined }),
    cases: columnsOf(cases, { category: recordCategories, district: undefined, month: undefined }),
    sent: columnsOf(sent, { category: streams, outcome: answerOutcomes, district: undefined, month: undefined }),
    received: columnsOf(received, {
      category: streams,
      outcome: answerOutcomes,
      district: undefined,
      month: undefined,
      hours: undefined,
    }),
  }
}

const place = { district: z.string(), month: z.string() }
const personRow = z.object({ ...place, category: z.enum(recordCategories), group: z.enum(groups) })
const caseRow = z.object({ ...place, category: z.enum(recordCategories) })
const referralRow = z.object({
  ...place,
  direction: z.enum(['sent', 'received']),
  category: z.enum(streams),
  outcome: z.enum(answerOutcomes),
  hours: z.string(),
})

type Columns<Row, Name extends keyof Row> = { [One in Name]: { dictionary: Row[One][]; codes: string } }

/**
 * One column per name, in the order of the names, sorted: the order of records is lost, and with it when each came.
 * @param dictionaries every value in its fixed order; without one, the values that occur
 */
function columnsOf<Row extends object, Name extends keyof Row & string>(
  rows: readonly Row[],
  dictionaries: { readonly [One in Name]: readonly Row[One][] | undefined },
): Columns<Row, Name> {
  // The keys of an object are its names, and every value of these rows is text.
  const names = Object.keys(dictionaries) as Name[]
  const columns = names.map((name) =>
    encodeColumn(
      name,
      rows.map((row) => String(row[name])),
      dictionaries[name] as readonly string[] | undefined,
    ),
  )
  const written = sortRecords(columns).map((column) => [column.name, writeColumn(column)] as const)
  // Each name has its column, whose dictionary holds what its rows hold.
  return Object.fromEntries(written) as Columns<Row, Name>
}
