import { brotliCompressSync } from 'node:zlib'
import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import type { BoundaryLine, DistrictTopology } from '#contract/boundary-profile.ts'
import { type FrameSheet, frameAround, frameProjection, type MapFrame } from '#contract/map-frame.ts'
import { type ProvinceId } from '#contract/places.ts'
import { type ContextTopology, clipToBounds } from './context-land.ts'
import { provinceLabelPlaces } from './province-labels.ts'
import { areaPath, linePath, type Project, projectRings } from './svg-path.ts'

/** Width of the frame, and the space around the districts, in frame units. */
const frameWidth = 600
const frameMargin = 8
/**
 * Square frame units: a corner that makes a smaller triangle with its neighbours is left out. The first is for the shapes that
 * ship with the project; finer shapes are made coarser until the frame fits into the server's first answer.
 */
const smallestCorners = [1, 1.5, 2, 3, 4, 6, 8, 12, 16]
const largestBrotliBytes = 9_000

/** Leaves out small corners, measured on the frame. Arcs are shared, so neighbours stay together. */
const weighCorners = (topology: DistrictTopology, sheet: FrameSheet): DistrictTopology => {
  const place = frameProjection(sheet)
  const flatten = ([lon = Number.NaN, lat = Number.NaN]: Position) => place(lon, lat)
  return presimplify(topology, ([a, b, c]) => planarTriangleArea([flatten(a), flatten(b), flatten(c)]))
}

const sheetAround = (topology: DistrictTopology): FrameSheet => {
  const [west, south, east, north] = topology.bbox ?? []
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    throw new Error('The topology has no bounding box.')
  return frameAround({ west, south, east, north }, frameWidth, frameMargin)
}

/** One value for each province, in the order of the contract. */
const byProvince = <Value>(valueOf: (id: ProvinceId) => Value): Record<ProvinceId, Value> => ({
  punjab: valueOf('punjab'),
  sindh: valueOf('sindh'),
  'khyber-pakhtunkhwa': valueOf('khyber-pakhtunkhwa'),
  balochistan: valueOf('balochistan'),
  'islamabad-capital-territory': valueOf('islamabad-capital-territory'),
  'azad-jammu-and-kashmir': valueOf('azad-jammu-and-kashmir'),
  'gilgit-baltistan': valueOf('gilgit-baltistan'),
})

/** Path by id. An area too small for the coarse corners keeps its full ones, so that no place is lost. */
const areaPaths = (
  kind: 'districts' | 'provinces',
  coarse: DistrictTopology,
  full: DistrictTopology,
  project: Project,
): ReadonlyMap<string, string> => {
  const ringsBy = (topology: DistrictTopology) =>
    feature(topology, topology.objects[kind]).features.map(({ id, geometry }) => ({
      id: String(id),
      rings: geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? projectRings(geometry, project) : [],
    }))
  const fullRings = ringsBy(full)
  return new Map(
    ringsBy(coarse).map(({ id, rings }, index) => [
      id,
      areaPath(rings.length > 0 ? rings : (fullRings[index]?.rings ?? [])),
    ]),
  )
}

const drawFrame = (
  coarse: DistrictTopology,
  full: DistrictTopology,
  context: ContextTopology,
  sheet: FrameSheet,
): MapFrame => {
  const place = frameProjection(sheet)
  const project: Project = ([lon = Number.NaN, lat = Number.NaN]) => {
    const [x, y] = place(lon, lat)
    return [Math.round(x), Math.round(y)]
  }
  const line = (name: BoundaryLine) => linePath(feature(coarse, coarse.objects[name]).geometry, project)
  const land = clipToBounds(feature(context, context.objects.land).geometry, sheet.bounds)
  const provinces = areaPaths('provinces', coarse, full, project)
  return {
    ...sheet,
    land: areaPath(projectRings(land, project)),
    districts: Object.fromEntries(areaPaths('districts', coarse, full, project)),
    provinces: byProvince((id) => provinces.get(id) ?? ''),
    provinceLines: line('provinceLines'),
    approximateLines: line('approximateLines'),
    outline: line('outline'),
    lineOfControl: line('lineOfControl'),
    openLine: line('openLine'),
    provinceLabels: byProvince((id) => project([...provinceLabelPlaces[id]])),
  }
}

/** The first picture of the map, made from the boundary file and the land around it. */
export const writeFrame = (topology: DistrictTopology, context: ContextTopology): MapFrame => {
  const sheet = sheetAround(topology)
  const weighted = weighCorners(topology, sheet)
  for (const corner of smallestCorners) {
    const frame = drawFrame(simplify(weighted, corner), topology, context, sheet)
    if (brotliCompressSync(JSON.stringify(frame)).length <= largestBrotliBytes) return frame
  }
  throw new Error(`The frame does not fit into ${largestBrotliBytes} bytes.`)
}
