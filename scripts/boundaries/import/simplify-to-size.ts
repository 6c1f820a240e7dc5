import { gzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, mergeArcs } from 'topojson-client'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiLineString as LineArcs, Topology } from 'topojson-specification'
import type { DistrictTopology } from '#contract/boundary-profile.ts'
import { type DistrictArea, simplestForm } from '../district-areas.ts'
import type { BaseDistrict } from '../district-table.ts'
import { areaKm2 } from '../earth-distance.ts'
import type { Point, Ring } from '../ring-geometry.ts'
import { areasIn, shareArcs } from '../typed-topology.ts'
import { writeTopology } from '../write-topology.ts'
import type { CoveredDistrict } from './settle-claims.ts'

/** The boundary file is fetched by every visitor. */
const largestGzipBytes = 60_000
/** Steps along the longer side while arcs are matched: about 17 m, so that rounding in the file does not part neighbours. */
const matchingSteps = 100_000
/** Islands and holes smaller than this are left out: they would be specks and cost more than they show. */
const speckKm2 = 1
/** Halvings of the search for the finest detail that fits: to a hundredth of the corners. */
const searchSteps = 7

type NetObjects = { parts: GeometryCollection<{ districtId: string }>; outline: LineArcs }
type Net = Topology<NetObjects>

const netOf = (covered: readonly CoveredDistrict[], outline: readonly Ring[]): Net => {
  const features = covered.flatMap(({ districtId, claims }) =>
    claims.map(({ geometry }): Feature => ({ type: 'Feature', properties: { districtId }, geometry })),
  )
  const parts: FeatureCollection = { type: 'FeatureCollection', features }
  const lines: MultiLineString = {
    type: 'MultiLineString',
    coordinates: outline.map((line) => line.map((corner) => [...corner])),
  }
  return presimplify(shareArcs<NetObjects>({ parts, outline: lines }, matchingSteps))
}

const sizeKm2 = (ring: readonly Position[]): number =>
  areaKm2(ring.map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat]))

/** Drops specks, but never a district's largest part. */
const withoutSpecks = ({ coordinates }: MultiPolygon): Polygon | MultiPolygon => {
  const bySize = coordinates.toSorted(([a = []], [b = []]) => sizeKm2(b) - sizeKm2(a))
  const kept = bySize.filter(([outer = []], index) => index === 0 || sizeKm2(outer) >= speckKm2)
  return simplestForm({
    type: 'MultiPolygon',
    coordinates: kept.map((rings) => rings.filter((ring, index) => index === 0 || sizeKm2(ring) >= speckKm2)),
  })
}

const areasOf = (net: Net, districts: readonly BaseDistrict[]): DistrictArea[] => {
  const parts = areasIn(net.objects.parts)
  return districts.map(({ id, provinceId }) => {
    const own = parts.filter(({ properties }) => properties?.districtId === id)
    const geometry = own.length === 0 ? null : withoutSpecks(feature(net, mergeArcs(net, own)).geometry)
    return { id, province: provinceId, geometry }
  })
}

const linesOf = (net: Net): Ring[] =>
  feature(net, net.objects.outline).geometry.coordinates.map((line) =>
    line.map(([lon = Number.NaN, lat = Number.NaN]): Point => [lon, lat]),
  )

/**
 * The boundary file from imported shapes, with the parts of each district joined and as much detail as fits in
 * `limitBytes` gzipped. Corners are left out along shared arcs, so neighbours stay together. A district without claims is there
 * with no geometry. `outline` is the cleared outline, when there is one.
 */
export const simplifyToSize = (
  covered: readonly CoveredDistrict[],
  districts: readonly BaseDistrict[],
  outline: readonly Ring[] | undefined,
  limitBytes: number = largestGzipBytes,
): DistrictTopology => {
  const net = netOf(covered, outline ?? [])
  const withDetail = (share: number): DistrictTopology => {
    const simplified = share >= 1 ? net : simplify(net, quantile(net, share))
    const areas = areasOf(simplified, districts)
    return writeTopology(areas, outline === undefined ? {} : { outline: linesOf(simplified) })
  }
  const fits = (candidate: DistrictTopology) => gzipSync(JSON.stringify(candidate)).length <= limitBytes
  const full = withDetail(1)
  if (fits(full)) return full
  let [kept, tooMuch] = [0, 1]
  for (let step = 0; step < searchSteps; step += 1) {
    const middle = (kept + tooMuch) / 2
    if (fits(withDetail(middle))) kept = middle
    else tooMuch = middle
  }
  return withDetail(kept)
}
