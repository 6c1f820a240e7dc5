import { readFileSync } from 'node:fs'
import type { MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { DistrictShapeProperties, DistrictTopology } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { boundariesFolder } from '#scripts/boundaries/build.ts'
import type { Point, Ring } from '#scripts/boundaries/ring-geometry.ts'

/** The text of a file that ships with the project. */
export const shippedText = (name: string): string => readFileSync(new URL(name, boundariesFolder), 'utf8')

export const shippedTopology = (): DistrictTopology => JSON.parse(shippedText('districts.topo.json'))
export const shippedFrame = (): MapFrame => JSON.parse(shippedText('frame.json'))

/** Area by district id, in longitude and latitude. */
export const areasOf = (topology: DistrictTopology): Map<string, Polygon | MultiPolygon | null> =>
  new Map(
    feature(topology, topology.objects.districts).features.map(({ id, geometry }) => {
      const isArea = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon'
      return [String(id), isArea ? geometry : null]
    }),
  )

/** Rings without their repeated last corner. */
export const ringsOf = (area: Polygon | MultiPolygon | null | undefined): Ring[] => {
  if (area === null || area === undefined) return []
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
  return rings.map((ring) => ring.slice(0, -1).map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat]))
}

/** The numbers of the arcs of a geometry, without direction. */
export const arcsOf = (geometry: object): number[] => {
  if (!('arcs' in geometry) || !Array.isArray(geometry.arcs)) return []
  return geometry.arcs.flat(3).map((arc: number) => (arc < 0 ? ~arc : arc))
}

/** Properties by district id. */
export const propertiesOf = (topology: DistrictTopology): Map<string, DistrictShapeProperties> =>
  new Map(feature(topology, topology.objects.districts).features.map(({ id, properties }) => [String(id), properties]))
