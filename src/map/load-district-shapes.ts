import type { MultiPolygon, Polygon } from 'geojson'

export type DistrictShapes = ReadonlyMap<string, Polygon | MultiPolygon>

/**
 * The districts' areas in degrees by id, from the boundary file that also the map that can be moved is drawn from; what the file has no
 * shape for is not in it. Rejects when the file does not arrive or is not the topology that `contract/boundary-profile.ts` describes.
 */
export async function loadDistrictShapes(boundariesUrl: string): Promise<DistrictShapes> {
  const [{ boundariesOf }, response] = await Promise.all([import('./leaflet/boundaries.ts'), fetch(boundariesUrl)])
  if (!response.ok) throw new Error(`Boundaries: ${boundariesUrl} answered ${response.status}`)
  const { districts } = boundariesOf(await response.json())
  return new Map(
    districts.features.flatMap(({ id, geometry }): [string, Polygon | MultiPolygon][] =>
      geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [[String(id), geometry]] : [],
    ),
  )
}
