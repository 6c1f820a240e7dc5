import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { SearchIndex } from '#contract/api/search.ts'
import type { Viewer } from '#contract/api/session.ts'
import { countryId, provinceIds } from '#contract/places.ts'
import { maySeeAgencyReturns } from '#contract/returns.ts'
import { countryName, provinceAliases } from '#contract/search/province-aliases.ts'
import type { Database } from '../db/database.ts'
import { mayName } from '../policies/named-agencies.ts'

const names = { nameEn: z.string(), nameUr: z.string() }
const provinceRow = z.object({ id: z.enum(provinceIds), ...names })
const divisionRow = z.object({ id: z.string(), ...names })
const districtRow = z.object({
  id: z.string(),
  provinceId: z.enum(provinceIds),
  divisionId: z.string(),
  parentId: z.string().nullable(),
  headquarters: z.string().nullable(),
  aliases: z.array(z.string()),
  ...names,
})
const agencyRow = z.object({
  id: z.string(),
  shortName: z.string(),
  kind: z.string(),
  referralFunctions: z.array(z.string()),
  provinceId: z.enum(provinceIds).nullable(),
  owesReturns: z.boolean(),
  ...names,
})
const lawRow = z.object({
  code: z.string(),
  scope: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
  ...names,
})

const bothNames = ({ nameEn, nameUr }: { nameEn: string; nameUr: string }) => ({ en: nameEn, ur: nameUr })

/**
 * Every name of the reference data that this viewer may read, and no figure: who asks decides only which agencies are in it and where
 * each of them is shown.
 */
export const readSearchIndex = (db: Database, viewer: Viewer | undefined): Promise<SearchIndex> =>
  db.asApi(null, async (tx) => ({
    places: [
      { id: countryId, level: 'country', name: { ...countryName }, aliases: [] },
      ...(await readProvinces(tx)),
      ...(await readDistricts(tx)),
    ],
    divisions: await readDivisions(tx),
    agencies: await readAgencies(tx, viewer),
    laws: await readLaws(tx),
  }))

async function readProvinces(db: Database): Promise<SearchIndex['places']> {
  const rows = await db.all(
    provinceRow,
    sql`select id, name_en as "nameEn", name_ur as "nameUr" from reference.province order by name_en`,
  )
  return rows.map((row) => ({
    id: row.id,
    level: 'province',
    name: bothNames(row),
    aliases: [...provinceAliases[row.id]],
  }))
}

/** Base districts first, then those that are counted inside them. The seat of a district is another name for it where it has one of its own. */
async function readDistricts(db: Database): Promise<SearchIndex['places']> {
  const rows = await db.all(
    districtRow,
    sql`select d.id, d.province_id as "provinceId", d.division_id as "divisionId", d.parent_id as "parentId",
        d.headquarters_name as headquarters, d.name_en as "nameEn", d.name_ur as "nameUr",
        coalesce(array_agg(a.alias order by a.alias) filter (where a.alias is not null), '{}') as aliases
      from reference.district d left join reference.district_alias a on a.district_id = d.id
      group by d.id order by d.parent_id is not null, d.id`,
  )
  const named = new Set(rows.map(({ nameEn }) => nameEn))
  return rows.map((row) => ({
    id: row.id,
    level: 'district',
    name: bothNames(row),
    aliases: [
      ...row.aliases,
      ...(row.headquarters && !named.has(row.headquarters) && !row.aliases.includes(row.headquarters)
        ? [row.headquarters]
        : []),
    ],
    provinceId: row.provinceId,
    divisionId: row.divisionId,
    ...(row.parentId === null ? {} : { countedIn: row.parentId }),
  }))
}

async function readDivisions(db: Database): Promise<SearchIndex['divisions']> {
  const rows = await db.all(
    divisionRow,
    sql`select id, name_en as "nameEn", name_ur as "nameUr" from reference.division order by id`,
  )
  return rows.map((row) => ({ id: row.id, name: bothNames(row) }))
}

/** Where an agency owes returns is asked as a whole: that it owes some somewhere says no more than the page of the country does. */
async function readAgencies(db: Database, viewer: Viewer | undefined): Promise<SearchIndex['agencies']> {
  const rows = await db.all(
    agencyRow,
    sql`select id, name_en as "nameEn", name_ur as "nameUr", short_name as "shortName", kind, referral_functions as "referralFunctions",
        province_id as "provinceId", id in (select agency_id from records.reporting_duty) as "owesReturns"
      from reference.agency order by name_en`,
  )
  const seesReturns = maySeeAgencyReturns(viewer?.role)
  const shownOn = ({ owesReturns, provinceId }: (typeof rows)[number]): SearchIndex['agencies'][number]['shownOn'] => {
    if (owesReturns && seesReturns) return 'returns'
    if (provinceId !== null) return 'province'
    return owesReturns ? 'country' : 'list'
  }
  return rows
    .filter((row) => mayName(viewer, row))
    .map((row) => ({
      id: row.id,
      name: bothNames(row),
      shortName: row.shortName,
      kind: row.kind,
      shownOn: shownOn(row),
      ...(row.provinceId === null ? {} : { provinceId: row.provinceId }),
    }))
}

async function readLaws(db: Database): Promise<SearchIndex['laws']> {
  const rows = await db.all(
    lawRow,
    sql`select code, title_en as "nameEn", title_ur as "nameUr", scope, valid_from as "validFrom", valid_to as "validTo"
      from reference.law order by title_en`,
  )
  return rows.map((row) => ({
    code: row.code,
    name: bothNames(row),
    scope: row.scope,
    ...(row.validFrom === '' ? {} : { validFrom: row.validFrom }),
    ...(row.validTo === '' ? {} : { validTo: row.validTo }),
  }))
}
