import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Geography, provinceIds } from '#contract/places.ts'
import type { Database } from '../db/database.ts'

const provinceRow = z.object({
  id: z.enum(provinceIds),
  nameEn: z.string(),
  nameUr: z.string(),
  population: z.number().int().nullable(),
})
const districtRow = provinceRow.extend({ id: z.string(), provinceId: z.enum(provinceIds), divisionId: z.string() })
const divisionRow = z.object({
  id: z.string(),
  provinceId: z.enum(provinceIds),
  nameEn: z.string(),
  nameUr: z.string(),
})

/** The 156 base districts, their divisions and provinces, in the order of the English names. Later districts are folded into these. */
export async function readGeography(db: Database): Promise<Geography> {
  return db.asApi(null, async (tx) => {
    const provinces = await tx.all(
      provinceRow,
      sql`select id, name_en as "nameEn", name_ur as "nameUr", population_2023 as population from reference.province`,
    )
    const divisions = await tx.all(
      divisionRow,
      sql`select id, province_id as "provinceId", name_en as "nameEn", name_ur as "nameUr"
        from reference.division where id in (select division_id from reference.district where parent_id is null) order by id`,
    )
    const districts = await tx.all(
      districtRow,
      sql`select id, province_id as "provinceId", division_id as "divisionId", name_en as "nameEn", name_ur as "nameUr",
          population_2023 as population
        from reference.district where parent_id is null order by id`,
    )
    return {
      provinces: provinceIds.flatMap((id) =>
        provinces
          .filter((one) => one.id === id)
          .map(({ nameEn, nameUr, population }) => ({ id, name: { en: nameEn, ur: nameUr }, population })),
      ),
      divisions: divisions.map(({ id, provinceId, nameEn, nameUr }) => ({
        id,
        provinceId,
        name: { en: nameEn, ur: nameUr },
      })),
      districts: districts.map(({ id, provinceId, divisionId, nameEn, nameUr, population }) => ({
        id,
        provinceId,
        divisionId,
        name: { en: nameEn, ur: nameUr },
        population,
      })),
    }
  })
}
