import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import type { ProvinceId } from '#contract/places.ts'
import type { OwnedFace } from './assign-faces.ts'
import type { BaseDistrict } from './district-table.ts'
import type { Point } from './ring-geometry.ts'
import { areasIn, shareArcs } from './typed-topology.ts'

/** One district's ground in longitude and latitude. `null` where an imported file has none. */
export type DistrictArea = {
  readonly id: string
  readonly province: ProvinceId
  /** Lines between two districts of the same group are cuts and not surveyed lines. */
  readonly splitGroup?: string
  readonly geometry: Polygon | MultiPolygon | null
}

/** A multipolygon of one polygon is written as that polygon. */
export const simplestForm = ({ coordinates }: MultiPolygon): Polygon | MultiPolygon => {
  const [only, ...others] = coordinates
  return only !== undefined && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates }
}

/** A face's ring as GeoJSON writes it: first corner repeated at the end, in longitude and latitude. */
const toFeature = ({ face, districtId }: OwnedFace, place: (point: Point) => Point): Feature<Polygon> => {
  const ring = face.ring.map((corner) => [...place(corner)])
  return {
    type: 'Feature',
    properties: { districtId },
    geometry: { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] },
  }
}

/**
 * Joins the faces of each district and gives them their place on earth. `place` turns units of the drawing into longitude and
 * latitude. Throws when a district has no face.
 */
export const joinFaces = (
  faces: readonly OwnedFace[],
  districts: readonly BaseDistrict[],
  place: (point: Point) => Point,
): DistrictArea[] => {
  const collection: FeatureCollection = {
    type: 'FeatureCollection',
    features: faces.map((face) => toFeature(face, place)),
  }
  const net = shareArcs<{ faces: GeometryCollection<{ districtId: string }> }>({ faces: collection })
  const pieces = areasIn(net.objects.faces)
  const inGroup = new Map<string, number>()
  for (const { shapeId } of districts) inGroup.set(shapeId, (inGroup.get(shapeId) ?? 0) + 1)
  return districts.map((district) => {
    const own = pieces.filter((piece) => piece.properties?.districtId === district.id)
    if (own.length === 0) throw new Error(`District "${district.id}" has no ground.`)
    const geometry = simplestForm(feature(net, mergeArcs(net, own)).geometry)
    const isSplit = (inGroup.get(district.shapeId) ?? 0) > 1
    return {
      id: district.id,
      province: district.provinceId,
      ...(isSplit && { splitGroup: district.shapeId }),
      geometry,
    }
  })
}
