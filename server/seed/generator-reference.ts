import { z } from 'zod'
import { isBaseDistrict, type Position } from '#contract/geography/district.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import { readReferenceCsv } from '#contract/geography/reference-csv.ts'
import { isProvinceId, type ProvinceId } from '#contract/places.ts'
import { type ReferenceFiles, textOf } from '#server/reference/reference-files.ts'
import type { Theme } from './plan.ts'

export type SeedDistrict = {
  readonly id: string
  readonly nameEn: string
  readonly nameUr: string
  readonly provinceId: ProvinceId
  readonly divisionId: string
  readonly position: Position
  /** Residents, or a proxy from households where no census figure was published. */
  readonly population: number
  readonly weights: Readonly<Record<Theme | 'transit', number>>
  /** Public sources that name the district, as in `weights.csv`; empty for most. */
  readonly evidence: readonly string[]
}
export type SeedAgency = {
  readonly id: string
  readonly code: string
  readonly kind: string
  readonly provinceId: string
}
export type DeskRule = { readonly agencyId: string; readonly scope: string; readonly fromMonth: string }
export type BondedSector = 'mine' | 'fishery' | 'carpet'

/** Everything the generator needs to know of the country, read from the reference files. */
export type GeneratorReference = {
  /** The 156 base districts. */
  readonly districts: readonly SeedDistrict[]
  readonly agencies: ReadonlyMap<string, SeedAgency>
  /** Districts with an office of the FIA; the seat of Karachi stands for each of its districts. */
  readonly fiaDistrictIds: readonly string[]
  readonly deskRules: readonly DeskRule[]
  readonly sectors: ReadonlyMap<BondedSector, { readonly industry: string; readonly districtIds: readonly string[] }>
  readonly lawSectionIds: ReadonlySet<string>
}

const weight = z.coerce.number().min(0).max(1)
const weightRow = z.object({
  district_id: z.string(),
  pop_proxy: z.coerce.number().positive(),
  w_bonded_kiln: weight,
  w_bonded_agri: weight,
  w_domestic_servitude: weight,
  w_forced_begging: weight,
  w_sex_trafficking: weight,
  w_forced_marriage_bride: weight,
  w_overseas_som_tip: weight,
  w_transit_interception: weight,
  evidence: z.string().transform((cell) => (cell === '' ? [] : cell.split('|'))),
})
const agencyRow = z.object({ id: z.string(), code: z.string(), kind: z.string(), province_id: z.string() })
const officeRow = z.object({ city: z.string(), district_id: z.string() })
const deskRow = z.object({
  agency_id: z.string(),
  scope: z.string().min(1),
  from_month: z.union([z.literal(''), z.string().regex(/^\d{4}-\d{2}$/, 'is not YYYY-MM')]),
})
const sectorRow = z.object({
  sector: z.enum(['mine', 'fishery', 'carpet']),
  htcds_industry: z.string(),
  district_id: z.string(),
})
const sectionRow = z.object({ id: z.string() })

/**
 * Reads what the generator needs from the reference files.
 * @throws ReferenceCsvError for a malformed file, Error for a district without weights
 */
export function readGeneratorReference(files: ReferenceFiles): GeneratorReference {
  const rowsOf = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readReferenceCsv(name, textOf(files, name), schema).map(({ row }) => row)
  const districts = readSeedDistricts(files, rowsOf('generator/weights.csv', weightRow))
  const agencies = rowsOf('agencies.csv', agencyRow)
  return {
    districts,
    agencies: new Map(
      agencies.map(({ id, code, kind, province_id }) => [id, { id, code, kind, provinceId: province_id }]),
    ),
    fiaDistrictIds: fiaDistricts(rowsOf('fia-offices.csv', officeRow), districts),
    deskRules: rowsOf('generator/reporting-desks.csv', deskRow).map((row) => ({
      agencyId: row.agency_id,
      scope: row.scope,
      fromMonth: row.from_month,
    })),
    sectors: readSectors(rowsOf('generator/bonded-labour-sectors.csv', sectorRow)),
    lawSectionIds: new Set(rowsOf('law-sections.csv', sectionRow).map((row) => row.id)),
  }
}

function readSeedDistricts(files: ReferenceFiles, rows: readonly z.output<typeof weightRow>[]): SeedDistrict[] {
  const weightsOf = new Map(rows.map((row) => [row.district_id, row]))
  return readDistricts(textOf(files, 'districts.csv'))
    .filter(isBaseDistrict)
    .map((district) => {
      const row = weightsOf.get(district.id)
      if (!row) throw new Error(`reference/generator/weights.csv has no row for ${district.id}`)
      if (!isProvinceId(district.provinceId)) throw new Error(`${district.id} lies in no known province`)
      return {
        id: district.id,
        nameEn: district.name,
        nameUr: district.nameUr,
        provinceId: district.provinceId,
        divisionId: district.divisionId,
        position: district.headquarters.position,
        population: row.pop_proxy,
        weights: {
          bonded_kiln: row.w_bonded_kiln,
          bonded_agri: row.w_bonded_agri,
          domestic_servitude: row.w_domestic_servitude,
          forced_begging: row.w_forced_begging,
          sex_trafficking: row.w_sex_trafficking,
          forced_marriage_bride: row.w_forced_marriage_bride,
          overseas_som_tip: row.w_overseas_som_tip,
          transit: row.w_transit_interception,
        },
        evidence: row.evidence,
      }
    })
}

/** An office of Karachi names no district, because the city is seven of them: all seven count as its seat. */
function fiaDistricts(offices: readonly z.output<typeof officeRow>[], districts: readonly SeedDistrict[]): string[] {
  const ids = offices.flatMap((office) =>
    office.district_id === ''
      ? districts.filter((district) => district.nameEn.startsWith(office.city)).map((district) => district.divisionId)
      : [office.district_id],
  )
  const seats = new Set(ids)
  return districts.filter((district) => seats.has(district.id) || seats.has(district.divisionId)).map(({ id }) => id)
}

function readSectors(rows: readonly z.output<typeof sectorRow>[]): GeneratorReference['sectors'] {
  const sectors = new Map<BondedSector, { industry: string; districtIds: string[] }>()
  for (const row of rows) {
    const sector = sectors.get(row.sector) ?? { industry: row.htcds_industry, districtIds: [] }
    sector.districtIds.push(row.district_id)
    sectors.set(row.sector, sector)
  }
  return sectors
}

/** The agency of an id. Throws when there is none: the rules and the list of agencies have come apart. */
export function agencyOf(reference: GeneratorReference, id: string): SeedAgency {
  const agency = reference.agencies.get(id)
  if (!agency) throw new Error(`reference/agencies.csv has no agency ${id}`)
  return agency
}
