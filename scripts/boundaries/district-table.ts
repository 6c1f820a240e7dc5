import { readFileSync } from 'node:fs'
import { isBaseDistrict, type Position, type ReferenceDistrict } from '#contract/geography/district.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import type { ProvinceId } from '#contract/places.ts'
import type { Point } from './ring-geometry.ts'

/** A district of the 2023 census or of a territory: one of the 156 that are drawn. */
export type BaseDistrict = {
  readonly id: string
  readonly name: string
  readonly provinceId: ProvinceId
  /** OCHA COD-AB code of the current numbering; two districts can share one. */
  readonly pcode: string
  /** [longitude, latitude] of the headquarters town. */
  readonly headquarters: Point
  /** [longitude, latitude] of a point inside the district (see `interiorPoint`). */
  readonly innerPoint: Point
  /** Shape of the drawing that holds the district, alone or with others. */
  readonly shapeId: string
  /** The same, with the former frontier region that was merged into the district. */
  readonly shapeIds: readonly string[]
}

/** The project's own table of districts. */
const districtTableFile = new URL('../../reference/districts.csv', import.meta.url)

/** Every row of the table, later districts included. */
export const readDistrictTable = (): ReferenceDistrict[] => readDistricts(readFileSync(districtTableFile, 'utf8'))

const toPoint = ({ longitude, latitude }: Position): Point => [longitude, latitude]

/** The districts to draw, in the order of their ids, so that everything made from them is stable. */
export const baseDistrictsOf = (table: readonly ReferenceDistrict[]): BaseDistrict[] =>
  table
    .filter(isBaseDistrict)
    .map((district) => ({
      id: district.id,
      name: district.name,
      provinceId: district.provinceId,
      pcode: district.pcode,
      headquarters: toPoint(district.headquarters.position),
      innerPoint: toPoint(district.centroid),
      shapeId: district.shapeId,
      shapeIds: district.shapeIds,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
