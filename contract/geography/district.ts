import type { ProvinceId } from '../places.ts'

/** Where a row of the district list stands: in the 2023 census frame, or later than it. */
export const districtStatuses = [
  'census_2023',
  'territory_2023',
  'post_census',
  'post_census_2026',
  'abolished',
] as const
export type DistrictStatus = (typeof districtStatuses)[number]

export type Confidence = 'high' | 'medium' | 'low'

/** What the name resolver needs to know of a district. */
export type DistrictName = {
  readonly id: string
  readonly name: string
  /** Empty when no Urdu name is known. */
  readonly nameUr: string
  readonly provinceId: ProvinceId
  /** Other names of this district alone, English and Urdu. */
  readonly aliases: readonly string[]
  /** Names this district shares with others ("Karachi"); on their own they identify none of them. */
  readonly sharedNames: readonly string[]
  /** The base district into which a later or abolished one is counted; null for a base district. */
  readonly parentId: string | null
}

/** A position in WGS 84 degrees. */
export type Position = { readonly latitude: number; readonly longitude: number }

/** A district with everything the reference file says of it. Unknown figures are null, never zero. */
export type ReferenceDistrict = DistrictName & {
  readonly divisionId: string
  /** The division after later notifications; equal to `divisionId` when none changed it. */
  readonly divisionCurrentId: string
  readonly status: DistrictStatus
  /** OCHA P-code. Not unique and renumbered between releases: never a key. */
  readonly pcode: string
  readonly population2017: number | null
  readonly population2023: number | null
  readonly households2023: number | null
  readonly urbanPercent2023: number | null
  /** Area of the OCHA polygon; unsafe for the districts of Karachi. */
  readonly ochaAreaKm2: number | null
  readonly headquarters: { readonly name: string; readonly position: Position; readonly source: string }
  readonly centroid: Position
  /** Shape of `@svg-maps/pakistan.districts`; several districts can share one shape. */
  readonly shapeId: string
  readonly shapeIds: readonly string[]
  /** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', as precise as the source; null when unknown. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly source: string
  readonly confidence: Confidence
  readonly note: string | null
}

/** True for the 156 units of the census frame, the only ones whose populations may be added up. */
export function isBaseDistrict(district: { readonly status: DistrictStatus }): boolean {
  return district.status === 'census_2023' || district.status === 'territory_2023'
}
