import { z } from 'zod'
import { boundaryLines, type DistrictTopology } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { provinceIds } from '#contract/places.ts'
import { type BoundarySource, boundarySourceSchema } from './boundary-source.ts'

/** What `boundaries import` leaves in the data folder: the three files of the folder `boundaries`. */
export type ImportedBoundaries = {
  readonly topology: DistrictTopology
  readonly frame: MapFrame
  readonly source: BoundarySource
}

const collection = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(z.object({ id: z.string() })),
})
const lines = z.object({ type: z.literal('MultiLineString'), arcs: z.array(z.array(z.number())) })
const topologySchema = z.object({
  type: z.literal('Topology'),
  arcs: z.array(z.array(z.array(z.number()))),
  objects: z.object({
    districts: collection,
    provinces: collection,
    ...Object.fromEntries(boundaryLines.map((name) => [name, lines])),
  }),
})

const byProvince = <Value extends z.ZodType>(value: Value) => z.record(z.enum(provinceIds), value)
const frameSchema = z.object({
  viewBox: z.tuple([z.literal(0), z.literal(0), z.number().int(), z.number().int()]),
  bounds: z.object({ west: z.number(), south: z.number(), east: z.number(), north: z.number() }),
  land: z.string(),
  districts: z.record(z.string(), z.string()),
  provinces: byProvince(z.string()),
  provinceLines: z.string(),
  approximateLines: z.string(),
  outline: z.string(),
  lineOfControl: z.string(),
  openLine: z.string(),
  provinceLabels: byProvince(z.tuple([z.number(), z.number()])),
}) satisfies z.ZodType<MapFrame>

const parseFile = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Error(`boundaries/${name} is not JSON`, { cause: error })
  }
}

const check = <Value>(name: string, schema: z.ZodType<Value>, content: unknown): Value => {
  const { data, error } = schema.safeParse(content)
  if (data === undefined)
    throw new Error(`boundaries/${name} is not what the import writes: ${error ? z.prettifyError(error) : ''}`)
  return data
}

/**
 * Reads the three imported files from their texts. Throws an `Error` that names the file when one is damaged or was made by
 * hand: the server must not start with half a map.
 */
export const parseImportedBoundaries = (texts: {
  readonly topology: string
  readonly frame: string
  readonly source: string
}): ImportedBoundaries => {
  const topology = parseFile('districts.topo.json', texts.topology)
  check('districts.topo.json', topologySchema, topology)
  return {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- checked above as far as anything relies on it
    topology: topology as DistrictTopology,
    frame: check('frame.json', frameSchema, parseFile('frame.json', texts.frame)),
    source: check('source.json', boundarySourceSchema, parseFile('source.json', texts.source)),
  }
}
