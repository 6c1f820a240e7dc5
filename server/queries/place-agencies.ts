import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PlaceDetail } from '#contract/api/reference.ts'
import type { Viewer } from '#contract/api/session.ts'
import type { Database } from '../db/database.ts'
import { mayName } from '../policies/named-agencies.ts'

const agencyRow = z.object({
  id: z.string(),
  nameEn: z.string(),
  nameUr: z.string(),
  shortName: z.string(),
  kind: z.string(),
  referralFunctions: z.array(z.string()),
  owesReturns: z.boolean(),
})

/**
 * Agencies at work in a place: those that owe a monthly return for one of its districts, and the provincial departments
 * of its provinces. Addresses of shelters are nowhere in this table; who may not read the name of one is told its kind alone.
 */
export const readAgenciesIn = async (
  db: Database,
  districtIds: readonly string[],
  provinceIds: readonly string[],
  viewer: Viewer | undefined,
): Promise<Pick<PlaceDetail, 'agencies' | 'unnamedAgencyKinds'>> => {
  const rows = await db.all(
    agencyRow,
    sql`
    select a.id, a.name_en as "nameEn", a.name_ur as "nameUr", a.short_name as "shortName", a.kind,
      a.referral_functions as "referralFunctions", d.agency_id is not null as "owesReturns"
    from reference.agency a
    left join (select distinct agency_id from records.reporting_duty where district_id = any (${sql.param([...districtIds])}::text[])) d on d.agency_id = a.id
    where d.agency_id is not null or a.province_id = any (${sql.param([...provinceIds])}::text[])
    order by d.agency_id is null, a.kind, a.id`,
  )
  const unnamed = new Set(rows.filter((agency) => !mayName(viewer, agency)).map(({ kind }) => kind))
  return {
    agencies: rows
      .filter((agency) => mayName(viewer, agency))
      .map(({ nameEn, nameUr, ...rest }) => ({ ...rest, name: { en: nameEn, ur: nameUr } })),
    ...(unnamed.size > 0 && { unnamedAgencyKinds: [...unnamed] }),
  }
}

const officeRow = z.object({ id: z.string(), kind: z.enum(['zone', 'circle']), nameEn: z.string(), nameUr: z.string() })

export const readFiaOfficesIn = async (
  db: Database,
  districtIds: readonly string[],
): Promise<PlaceDetail['fiaOffices']> => {
  const rows = await db.all(
    officeRow,
    sql`select id, kind, name_en as "nameEn", name_ur as "nameUr" from reference.fia_office
      where district_id = any (${sql.param([...districtIds])}::text[]) order by kind desc, id`,
  )
  return rows.map(({ nameEn, nameUr, ...rest }) => ({ ...rest, name: { en: nameEn, ur: nameUr } }))
}

const helplineRow = z.object({
  number: z.string(),
  nameEn: z.string(),
  nameUr: z.string(),
  area: z.string(),
  hours: z.string(),
  lastCheckedOn: z.string().nullable(),
  source: z.string(),
})

/** Helplines that cover a place by the name of their area; the national ones always do. */
export const readHelplines = async (
  db: Database,
  provinceNames: readonly string[],
): Promise<PlaceDetail['helplines']> => {
  const rows = await db.all(
    helplineRow,
    sql`select number, name_en as "nameEn", name_ur as "nameUr", area, hours, last_checked_on as "lastCheckedOn", source
      from reference.helpline order by length(number), number`,
  )
  const covers = (area: string) =>
    /pakistan|all provinces/i.test(area) || provinceNames.some((name) => area.includes(name))
  return rows
    .filter((row) => provinceNames.length === 0 || covers(row.area))
    .map(({ nameEn, nameUr, number, hours, lastCheckedOn, source }) => ({
      number,
      name: { en: nameEn, ur: nameUr },
      hours,
      ...(lastCheckedOn ? { lastCheckedOn } : {}),
      source,
    }))
}
