import type { FeatureCollection, MultiLineString } from 'geojson'
import { feature } from 'topojson-client'
import { type BoundaryLine, boundaryLines, type DistrictTopology } from '#contract/boundary-profile.ts'

/** The shapes in degrees, ready for Leaflet. A feature's `id` is the district's. */
export type Boundaries = {
  readonly districts: FeatureCollection
  readonly lines: Readonly<Record<BoundaryLine, MultiLineString>>
}

/** Converts a boundary file. Throws when it is not a district topology. */
export function boundariesOf(topology: unknown): Boundaries {
  if (!isDistrictTopology(topology)) throw new Error('Boundaries: the file is not a district topology')
  const { objects } = topology
  const all = feature(topology, objects.districts)
  const lineOf = (line: BoundaryLine): MultiLineString => feature(topology, objects[line]).geometry
  return {
    // A district that an imported file does not cover is there without a shape.
    districts: { ...all, features: all.features.filter(({ geometry }) => geometry !== null) },
    lines: {
      provinceLines: lineOf('provinceLines'),
      approximateLines: lineOf('approximateLines'),
      outline: lineOf('outline'),
      lineOfControl: lineOf('lineOfControl'),
      openLine: lineOf('openLine'),
    },
  }
}

/** Checks for the objects that are read. The file is ours, or was checked in full when it was imported. */
function isDistrictTopology(value: unknown): value is DistrictTopology {
  if (typeof value !== 'object' || value === null || !('objects' in value)) return false
  const { objects } = value
  if (typeof objects !== 'object' || objects === null) return false
  return ['districts', ...boundaryLines].every((name) => name in objects)
}
