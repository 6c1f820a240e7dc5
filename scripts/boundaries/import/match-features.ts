import { isBaseDistrict, type ReferenceDistrict } from '#contract/geography/district.ts'
import type { DistrictResolution, DistrictResolver } from '#contract/geography/resolve-district.ts'
import type { ProvinceId } from '#contract/places.ts'
import { BoundaryFileError, labelOf, type SourceFeature } from './boundary-file.ts'
import { type PropertyRoles, textOf } from './property-roles.ts'
import { provinceNamed } from './province-names.ts'

/** How a feature was found to be a district. */
export type MatchWay = 'name' | 'alias' | 'urdu-name' | 'later-district' | 'p-code' | 'operator'

/** One feature that stands for a base district, or for a later district on a base district's ground. */
export type Claim = {
  readonly label: string
  readonly districtId: string
  readonly way: MatchWay
  readonly laterDistrictId?: string
  readonly geometry: SourceFeature['geometry']
}
/** Features that could stand for several districts, or whose signs contradict each other. They are not used. */
export type Doubt = {
  readonly labels: readonly string[]
  readonly candidates: readonly string[]
  readonly reason: string
}
/** A feature that stands for no district; `nearest` are spellings like it, to be offered only. */
export type Stray = { readonly label: string; readonly nearest: readonly string[] }

/** How many P-codes agree with the district table, of those that could be compared. */
export type CodeCheck = { readonly agreeing: number; readonly compared: number; readonly isTrusted: boolean }
export type Matching = {
  readonly claims: readonly Claim[]
  readonly doubts: readonly Doubt[]
  readonly strays: readonly Stray[]
  readonly codes: CodeCheck
}

/** Codes are renumbered between releases: they are believed only if nearly all that can be checked agree. */
const smallestAgreement = 0.9
const fewestCompared = 3

type Reading = {
  readonly feature: SourceFeature
  readonly name: string
  readonly label: string
  readonly province: ProvinceId | undefined
  readonly resolution: DistrictResolution
  readonly code: string | undefined
  /** Base districts with this code in the current numbering; later districts count as their parent. */
  readonly coded: readonly ReferenceDistrict[]
}

const readFeatures = (
  features: readonly SourceFeature[],
  roles: PropertyRoles,
  table: readonly ReferenceDistrict[],
  resolve: DistrictResolver,
): Reading[] => {
  const byId = new Map(table.map((district) => [district.id, district]))
  return features.map((feature) => {
    const code = textOf(feature, roles.code)?.toUpperCase()
    const province = provinceNamed(textOf(feature, roles.province) ?? '')
    const coded = table
      .filter(({ pcode }) => pcode === code)
      .map((district) => byId.get(district.parentId ?? district.id))
    const name = textOf(feature, roles.name) ?? ''
    return {
      feature,
      name,
      label: labelOf({ ...feature, properties: { name: feature.properties[roles.name] } }),
      province,
      resolution: resolve(name, { provinceId: province }),
      code,
      coded: [...new Set(coded)].filter((district) => district !== undefined),
    }
  })
}

const checkCodes = (readings: readonly Reading[]): CodeCheck => {
  const signs = readings.flatMap(({ coded, resolution, province }) => {
    if (coded.length === 0) return []
    if (resolution.kind === 'found') return [coded.some(({ id }) => id === resolution.districtId)]
    return province === undefined ? [] : [coded.some(({ provinceId }) => provinceId === province)]
  })
  const agreeing = signs.filter(Boolean).length
  const isTrusted = signs.length >= fewestCompared && agreeing / signs.length >= smallestAgreement
  return { agreeing, compared: signs.length, isTrusted }
}

type Outcome = { readonly claim: Claim } | { readonly doubt: Doubt } | { readonly stray: Stray }

const doubtOf = ({ label }: Reading, candidates: readonly string[], reason: string): Outcome => ({
  doubt: { labels: [label], candidates, reason },
})
const claimOf = ({ label, feature: { geometry } }: Reading, districtId: string, way: MatchWay): Outcome => ({
  claim: { label, districtId, way, geometry },
})
const idsOf = (districts: readonly ReferenceDistrict[]): string[] => districts.map(({ id }) => id)

const byCodeAlone = (reading: Reading, nearest: readonly string[]): Outcome => {
  const { coded, province, code } = reading
  const inProvince = province === undefined ? coded : coded.filter(({ provinceId }) => provinceId === province)
  const [only, ...others] = inProvince
  if (only !== undefined && others.length === 0) return claimOf(reading, only.id, 'p-code')
  if (only !== undefined) return doubtOf(reading, idsOf(inProvince), `several districts share P-code ${code}`)
  if (coded.length > 0)
    return doubtOf(reading, idsOf(coded), `P-code ${code} belongs to another province than the file gives`)
  return { stray: { label: reading.label, nearest } }
}

/** The operator's word stands over name and code. */
const asTold = (reading: Reading, matches: ReadonlyMap<string, string>): Outcome | undefined => {
  const districtId = matches.get(reading.name)
  return districtId === undefined ? undefined : claimOf(reading, districtId, 'operator')
}

const decide = (reading: Reading, codesAreTrusted: boolean): Outcome => {
  const { resolution, label, feature } = reading
  const coded = codesAreTrusted ? reading.coded : []
  if (resolution.kind === 'found') {
    const { districtId, via } = resolution
    if (coded.length > 0 && !idsOf(coded).includes(districtId))
      return doubtOf(reading, [districtId, ...idsOf(coded)], `its name and its P-code ${reading.code} disagree`)
    if (via !== 'later-district') return claimOf(reading, districtId, via)
    return {
      claim: { label, districtId, way: via, laterDistrictId: resolution.laterDistrictId, geometry: feature.geometry },
    }
  }
  if (resolution.kind === 'unknown') return byCodeAlone({ ...reading, coded }, resolution.nearest)
  const reasons = {
    'shared-name': 'several districts share the name',
    'also-names-another': 'the name is also used for another district',
    'other-province': 'the name is known only in another province than the file gives',
  }
  const [only, ...others] = resolution.candidates.filter((id) => idsOf(coded).includes(id))
  if (only !== undefined && others.length === 0 && resolution.reason !== 'other-province')
    return claimOf(reading, only, 'p-code')
  return doubtOf(reading, resolution.candidates, reasons[resolution.reason])
}

const checkMatches = (
  matches: ReadonlyMap<string, string>,
  features: readonly SourceFeature[],
  roles: PropertyRoles,
  table: readonly ReferenceDistrict[],
): void => {
  const names = new Set(features.map((feature) => textOf(feature, roles.name)))
  const baseIds = new Set(table.filter(isBaseDistrict).map(({ id }) => id))
  const faults = [...matches].flatMap(([name, id]) => [
    ...(names.has(name) ? [] : [`--match: no feature is named "${name}".`]),
    ...(baseIds.has(id) ? [] : [`--match: there is no district "${id}".`]),
  ])
  if (faults.length > 0) throw new BoundaryFileError(faults)
}

/** How names become districts: by the table, and by what the operator says (district ids by the name in the file). */
export type Naming = { readonly resolve: DistrictResolver; readonly matches: ReadonlyMap<string, string> }

/**
 * Finds the district of each feature: by its name first, and by its P-code only where the name leaves it open and the codes of
 * the file agree with the current numbering. A name and a trusted code that disagree make a doubt, never a match. Throws
 * `BoundaryFileError` when the operator names a feature or a district that does not exist.
 */
export const matchFeatures = (
  features: readonly SourceFeature[],
  roles: PropertyRoles,
  table: readonly ReferenceDistrict[],
  { resolve, matches }: Naming,
): Matching => {
  checkMatches(matches, features, roles, table)
  const readings = readFeatures(features, roles, table, resolve)
  const codes = checkCodes(readings)
  const outcomes = readings.map((reading) => asTold(reading, matches) ?? decide(reading, codes.isTrusted))
  return {
    claims: outcomes.flatMap((outcome) => ('claim' in outcome ? [outcome.claim] : [])),
    doubts: outcomes.flatMap((outcome) => ('doubt' in outcome ? [outcome.doubt] : [])),
    strays: outcomes.flatMap((outcome) => ('stray' in outcome ? [outcome.stray] : [])),
    codes,
  }
}
