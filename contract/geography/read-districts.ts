import { z } from 'zod'
import { provinceIds } from '../places.ts'
import { districtStatuses, type ReferenceDistrict } from './district.ts'
import { ReferenceCsvError, readReferenceCsv } from './reference-csv.ts'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not an id')
const listOf = z.string().transform((cell) => (cell === '' ? [] : cell.split('|')))
const textOrNull = z.string().transform((cell) => (cell === '' ? null : cell))
const slugOrNull = z.union([z.literal('').transform(() => null), slug])
const reducedDate = z.union([
  z.literal('').transform(() => null),
  z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is not YYYY, YYYY-MM or YYYY-MM-DD'),
])
const number = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, 'is not a number')
  .transform(Number)
const numberOrNull = z.union([z.literal('').transform(() => null), number])

const districtRow = z.object({
  id: slug,
  name: z.string().min(1),
  name_ur: z.string(),
  province_id: z.enum(provinceIds),
  division_id: slug,
  division_current_id: slug,
  parent_id: slugOrNull,
  pcode: z.string(),
  pop_2017: numberOrNull,
  pop_2023: numberOrNull,
  households_2023: numberOrNull,
  urban_pct_2023: numberOrNull,
  ocha_area_km2: numberOrNull,
  hq_name: z.string(),
  hq_lat: number,
  hq_lon: number,
  hq_source: z.string(),
  centroid_lat: number,
  centroid_lon: number,
  shape_id: z.string().min(1),
  shape_ids_all: listOf,
  aliases: listOf,
  shared_names: listOf,
  status: z.enum(districtStatuses),
  valid_from: reducedDate,
  valid_to: reducedDate,
  source: z.string().min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  note: textOrNull,
})

function toDistrict(row: z.output<typeof districtRow>): ReferenceDistrict {
  return {
    id: row.id,
    name: row.name,
    nameUr: row.name_ur,
    provinceId: row.province_id,
    divisionId: row.division_id,
    divisionCurrentId: row.division_current_id,
    parentId: row.parent_id,
    status: row.status,
    pcode: row.pcode,
    population2017: row.pop_2017,
    population2023: row.pop_2023,
    households2023: row.households_2023,
    urbanPercent2023: row.urban_pct_2023,
    ochaAreaKm2: row.ocha_area_km2,
    headquarters: {
      name: row.hq_name,
      position: { latitude: row.hq_lat, longitude: row.hq_lon },
      source: row.hq_source,
    },
    centroid: { latitude: row.centroid_lat, longitude: row.centroid_lon },
    shapeId: row.shape_id,
    shapeIds: row.shape_ids_all,
    aliases: row.aliases,
    sharedNames: row.shared_names,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    source: row.source,
    confidence: row.confidence,
    note: row.note,
  }
}

/**
 * Reads `reference/districts.csv`, base and later districts alike, in the order of the file.
 *
 * @throws ReferenceCsvError when a row is malformed, an id occurs twice, or a parent is not a base district of the file
 */
export function readDistricts(csvText: string): ReferenceDistrict[] {
  const fileName = 'districts.csv'
  const rows = readReferenceCsv(fileName, csvText, districtRow)
  const baseIds = new Set(rows.filter(({ row }) => row.parent_id === null).map(({ row }) => row.id))
  const seen = new Set<string>()
  return rows.map(({ line, row }) => {
    if (seen.has(row.id)) throw new ReferenceCsvError(fileName, `line ${line}`, `district "${row.id}" occurs twice`)
    seen.add(row.id)
    if (row.parent_id !== null && !baseIds.has(row.parent_id)) {
      throw new ReferenceCsvError(fileName, `line ${line}`, `parent "${row.parent_id}" is not a base district`)
    }
    return toDistrict(row)
  })
}
