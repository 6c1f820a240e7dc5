import type { Feature, FeatureCollection, Geometry, MultiLineString as Lines, Position } from 'geojson'
import { mergeArcs, meshArcs } from 'topojson-client'
import type { GeometryCollection, GeometryObject, MultiLineString, Topology } from 'topojson-specification'
import type { DistrictShapeProperties, DistrictTopology } from '#contract/boundary-profile.ts'
import { type ProvinceId, provinceIds } from '#contract/places.ts'
import { deriveControlLine } from './control-line.ts'
import type { DistrictArea } from './district-areas.ts'
import type { Ring } from './ring-geometry.ts'
import { type AreaArcs, areasIn, shareArcs } from './typed-topology.ts'

/**
 * Steps along the longer side of the bounding box: 20,000 over 17 degrees is about 80 m, finer than the 100 m
 * to which the drawing is given.
 */
const defaultQuantization = 20_000

type DistrictArcs = AreaArcs<DistrictShapeProperties>

const toFeature = ({ id, province, splitGroup, geometry }: DistrictArea): Feature<Geometry | null> => ({
  type: 'Feature',
  id,
  properties: { province, ...(splitGroup !== undefined && { isApproximate: true }) },
  geometry,
})

const toLines = (...rings: readonly Ring[]): Lines => ({
  type: 'MultiLineString',
  coordinates: rings.filter((ring) => ring.length > 1).map((ring) => ring.map((corner): Position => [...corner])),
})

/** An arc that runs backwards is written as the complement of its number. */
const arcNumber = (arc: number): number => (arc < 0 ? ~arc : arc)

/** Lines without the arcs of others: each line breaks where an arc is left out. */
const withoutArcs = (lines: MultiLineString, left: readonly MultiLineString[]): number[][] => {
  const dropped = new Set(left.flatMap(({ arcs }) => arcs.flat().map(arcNumber)))
  return lines.arcs.flatMap((line) => {
    const runs: number[][] = [[]]
    for (const arc of line) {
      if (dropped.has(arcNumber(arc))) runs.push([])
      else runs.at(-1)?.push(arc)
    }
    return runs.filter((run) => run.length > 0)
  })
}

const provinceGeometries = (net: Topology, districts: readonly DistrictArcs[]): GeometryCollection => ({
  type: 'GeometryCollection',
  geometries: provinceIds
    .map((id) => ({ id, own: districts.filter(({ properties }) => properties?.province === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, own }) => ({ ...mergeArcs(net, own), id })),
})

/** A cleared outline that replaces the derived one. */
export type ImportedOutline = readonly Ring[]

/** The objects that are given; the others are made from their arcs. */
type GivenObjects = {
  districts: GeometryCollection<DistrictShapeProperties>
  outline: MultiLineString
  lineOfControl: MultiLineString
  openLine: MultiLineString
}

/** The quantised topology of the areas and of the lines that run along their edges. */
const shareAreasAndLines = (
  areas: readonly DistrictArea[],
  outline: ImportedOutline | undefined,
  quantization: number,
): Topology<GivenObjects> => {
  const control = outline === undefined ? deriveControlLine(areas) : undefined
  const districts: FeatureCollection<Geometry | null> = { type: 'FeatureCollection', features: areas.map(toFeature) }
  const lines = {
    outline: toLines(...(outline ?? [])),
    lineOfControl: toLines(control?.lineOfControl ?? []),
    openLine: toLines(control?.openLine ?? []),
  }
  return shareArcs<GivenObjects>({ districts, ...lines }, quantization)
}

/**
 * Makes the boundary file from the areas, which must share their corners where they touch. Same areas, same bytes: districts
 * keep the order given, provinces that of the contract. With an imported outline there is no Line of Control, because the
 * outline says all there is to say.
 */
export const writeTopology = (
  areas: readonly DistrictArea[],
  { outline, quantization = defaultQuantization }: { outline?: ImportedOutline; quantization?: number } = {},
): DistrictTopology => {
  const net = shareAreasAndLines(areas, outline, quantization)
  const { districts, lineOfControl, openLine } = net.objects
  const drawn = areasIn(districts)
  const groupOf = new Map(areas.map(({ id, splitGroup }) => [id, splitGroup]))
  const provinceOf = new Map<unknown, ProvinceId>(areas.map(({ id, province }) => [id, province]))
  const linesWhere = (filter: (a: GeometryObject, b: GeometryObject) => boolean) =>
    meshArcs(net, { type: 'GeometryCollection', geometries: drawn }, filter)
  const derivedOutline = (): number[][] =>
    lineOfControl.arcs.length === 0
      ? []
      : withoutArcs(
          linesWhere((a, b) => a === b),
          [lineOfControl, openLine],
        )
  return {
    ...net,
    objects: {
      districts,
      provinces: provinceGeometries(net, drawn),
      provinceLines: linesWhere((a, b) => provinceOf.get(a.id) !== provinceOf.get(b.id)),
      approximateLines: linesWhere((a, b) => {
        const group = groupOf.get(String(a.id))
        return a !== b && group !== undefined && group === groupOf.get(String(b.id))
      }),
      outline:
        outline === undefined
          ? { type: 'MultiLineString', arcs: derivedOutline(), properties: { source: 'derived' } }
          : { ...net.objects.outline, properties: { source: 'imported' } },
      lineOfControl,
      openLine,
    },
  }
}
