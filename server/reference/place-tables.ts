import { z } from 'zod'
import type { ReferenceDistrict } from '#contract/geography/district.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import { count, filled, slug } from './cells.ts'
import { type ReferenceFiles, textOf } from './reference-files.ts'
import { type ReferenceTable, referenceTable } from './reference-table.ts'

const provinceRow = z.object({
  id: slug,
  name: filled,
  name_ur: filled,
  pop_2017: count,
  pop_2023: count,
  source: filled,
})
const divisionRow = z.object({ id: slug, name: filled, name_ur: filled, province_id: slug })

/** Provinces, divisions, districts and the names they are also known by, parents first. */
export function placeTables(files: ReferenceFiles): ReferenceTable[] {
  const districts = readDistricts(textOf(files, 'districts.csv'))
  return [provinceTable(files), divisionTable(files), districtTable(districts), aliasTable(districts)]
}

const provinceTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.province',
    key: ['id'],
    mode: 'upsert',
    rows: readReferenceCsv('provinces.csv', textOf(files, 'provinces.csv'), provinceRow).map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.name_ur],
      ['population_2017', 'integer', (row) => row.pop_2017],
      ['population_2023', 'integer', (row) => row.pop_2023],
      ['source', 'text', (row) => row.source],
    ],
  })

const divisionTable = (files: ReferenceFiles): ReferenceTable =>
  referenceTable({
    name: 'reference.division',
    key: ['id'],
    mode: 'upsert',
    rows: readReferenceCsv('divisions.csv', textOf(files, 'divisions.csv'), divisionRow).map(({ row }) => row),
    fields: [
      ['id', 'text', (row) => row.id],
      ['province_id', 'text', (row) => row.province_id],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.name_ur],
    ],
  })

const districtTable = (districts: readonly ReferenceDistrict[]): ReferenceTable =>
  referenceTable({
    name: 'reference.district',
    key: ['id'],
    mode: 'upsert',
    rows: districts,
    fields: [
      ['id', 'text', (row) => row.id],
      ['province_id', 'text', (row) => row.provinceId],
      ['division_id', 'text', (row) => row.divisionId],
      ['parent_id', 'text', (row) => row.parentId],
      ['name_en', 'text', (row) => row.name],
      ['name_ur', 'text', (row) => row.nameUr],
      ['status', 'text', (row) => row.status],
      ['valid_from', 'text', (row) => row.validFrom ?? ''],
      ['valid_to', 'text', (row) => row.validTo ?? ''],
      ['population_2017', 'integer', (row) => row.population2017],
      ['population_2023', 'integer', (row) => row.population2023],
      ['headquarters_name', 'text', (row) => row.headquarters.name],
      ['headquarters_lat', 'double precision', (row) => row.headquarters.position.latitude],
      ['headquarters_lon', 'double precision', (row) => row.headquarters.position.longitude],
      ['headquarters_source', 'text', (row) => row.headquarters.source],
      ['source', 'text', (row) => row.source],
      ['confidence', 'text', (row) => row.confidence],
      ['note', 'text', (row) => row.note ?? ''],
    ],
  })

/** Names a district shares with others ("Karachi") identify none of them and are not aliases. */
const aliasTable = (districts: readonly ReferenceDistrict[]): ReferenceTable =>
  referenceTable({
    name: 'reference.district_alias',
    key: ['district_id', 'alias'],
    mode: 'replace',
    rows: districts.flatMap((district) => district.aliases.map((alias) => ({ districtId: district.id, alias }))),
    fields: [
      ['district_id', 'text', (row) => row.districtId],
      ['alias', 'text', (row) => row.alias],
    ],
  })
