import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { PlaceDetail } from '#contract/api/reference.ts'
import type { Viewer } from '#contract/api/session.ts'
import { countryId, type Geography, isProvinceId } from '#contract/places.ts'
import { districtsIn } from '#contract/release/answers/places.ts'
import type { Database } from '../db/database.ts'
import { readActivities } from './place-activities.ts'
import { readAgenciesIn, readFiaOfficesIn, readHelplines } from './place-agencies.ts'

const placeRow = z.object({
  residents: z.number().int().nullable(),
  source: z.string(),
  headquarters: z.string().nullable(),
})
const childRow = z.object({ id: z.string(), nameEn: z.string(), nameUr: z.string(), validFrom: z.string() })
const censusYear = 2023

/** Everything about a place that is not a figure of records; `undefined` for a place that does not exist. */
export async function readPlaceDetail(
  db: Database,
  geography: Geography,
  placeId: string,
  today: string,
  viewer: Viewer | undefined,
): Promise<PlaceDetail | undefined> {
  const districts = districtsIn(geography, placeId)
  if (districts.length === 0) return undefined
  const level = placeId === countryId ? 'country' : isProvinceId(placeId) ? 'province' : 'district'
  const districtIds = districts.map((district) => district.id)
  const provinceIds = [...new Set(districts.map((district) => district.provinceId))]
  const provinceNames =
    level === 'country'
      ? []
      : geography.provinces.filter((one) => provinceIds.includes(one.id)).map((one) => one.name.en)
  return db.asApi(null, async (tx) => {
    const place = await readPlace(tx, placeId, level)
    return {
      placeId,
      level,
      ...(place.residents === null
        ? {}
        : { population: { residents: place.residents, year: censusYear, source: place.source } }),
      ...(place.headquarters ? { headquarters: place.headquarters } : {}),
      includes: level === 'district' ? await readLaterDistricts(tx, placeId) : [],
      ...(await readAgenciesIn(tx, districtIds, level === 'country' ? [] : provinceIds, viewer)),
      fiaOffices: await readFiaOfficesIn(tx, districtIds),
      helplines: await readHelplines(tx, provinceNames),
      activitiesPast: await readActivities(tx, districtIds, today, 'past', viewer),
      activitiesAhead: await readActivities(tx, districtIds, today, 'ahead', viewer),
    }
  })
}

const readPlace = (db: Database, placeId: string, level: PlaceDetail['level']) => {
  if (level === 'district') {
    return db.one(
      placeRow,
      sql`select population_2023 as residents, source, headquarters_name as headquarters from reference.district where id = ${placeId}`,
    )
  }
  if (level === 'province') {
    return db.one(
      placeRow,
      sql`select population_2023 as residents, case id when 'azad-jammu-and-kashmir' then 'Azad Jammu and Kashmir Bureau of Statistics, 2023'
          else 'Pakistan Bureau of Statistics, Census 2023' end as source, null::text as headquarters from reference.province where id = ${placeId}`,
    )
  }
  // The census total is the sum of the four provinces and Islamabad; the two territories were counted apart.
  return db.one(
    placeRow,
    sql`select sum(population_2023)::int as residents, 'Pakistan Bureau of Statistics, Census 2023' as source, null::text as headquarters
      from reference.province where id not in ('azad-jammu-and-kashmir', 'gilgit-baltistan')`,
  )
}

const readLaterDistricts = async (db: Database, placeId: string): Promise<PlaceDetail['includes']> => {
  const rows = await db.all(
    childRow,
    sql`select id, name_en as "nameEn", name_ur as "nameUr", valid_from as "validFrom" from reference.district
      where parent_id = ${placeId} and valid_to = '' order by id`,
  )
  return rows.map(({ nameEn, nameUr, ...rest }) => ({ ...rest, name: { en: nameEn, ur: nameUr } }))
}
