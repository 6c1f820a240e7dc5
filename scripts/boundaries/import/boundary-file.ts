import type { MultiPolygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryObject, Objects, Topology } from 'topojson-specification'
import { z } from 'zod'
import { topologySchema } from '../typed-topology.ts'

/** The file cannot be used; every fault names the feature it was found in. */
export class BoundaryFileError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'BoundaryFileError'
    this.faults = faults
  }
}

/** A feature as the file gives it; its geometry has not been looked at. */
export type RawFeature = {
  /** Place in its layer, from 1. */
  readonly number: number
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry: unknown
}
/** An area whose rings have been checked. */
export type SourceFeature = Omit<RawFeature, 'geometry'> & { readonly geometry: MultiPolygon }

/** GeoJSON has one layer without a name. */
export type Layer = { readonly name: string | null; readonly features: readonly RawFeature[] }
export type BoundaryFile = { readonly format: 'GeoJSON' | 'TopoJSON'; readonly layers: readonly Layer[] }

/** Properties that are tried, in this order, to call a feature by a name before its name property is known. */
const customaryNames = [
  'ADM2_EN',
  'adm2_name',
  'district',
  'DISTRICT',
  'name',
  'NAME',
  'NAME_2',
  'shapeName',
  'name_en',
]

/** `feature 3 ("Lahore")`, or `feature 3` when no property looks like a name. */
export const labelOf = ({ number, properties }: Pick<RawFeature, 'number' | 'properties'>): string => {
  const texts = [...customaryNames.map((key) => properties[key]), ...Object.values(properties)]
  const name = texts.find((value) => typeof value === 'string' && value.trim() !== '')
  return typeof name === 'string' ? `feature ${number} ("${name}")` : `feature ${number}`
}

const propertiesSchema = z.record(z.string(), z.unknown()).nullish()
const collectionSchema = z.object({
  features: z.array(z.object({ type: z.literal('Feature'), properties: propertiesSchema, geometry: z.unknown() })),
})
const layerSchema = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(z.looseObject({ type: z.string().nullable(), properties: propertiesSchema, arcs: z.unknown() })),
})

const problemsOf = (error: z.ZodError): string[] =>
  error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`)

const readCollection = (content: unknown): BoundaryFile => {
  const parsed = collectionSchema.safeParse(content)
  if (!parsed.success) throw new BoundaryFileError(problemsOf(parsed.error))
  const features = parsed.data.features.map(({ properties, geometry }, index) => ({
    number: index + 1,
    properties: properties ?? {},
    geometry,
  }))
  return { format: 'GeoJSON', layers: [{ name: null, features }] }
}

/** Every arc number below a geometry, however deep it lies; a number that is none makes `NaN`. */
const arcNumbers = (arcs: unknown): number[] => {
  if (Array.isArray(arcs)) return arcs.flatMap(arcNumbers)
  if (typeof arcs !== 'number' || !Number.isInteger(arcs)) return [Number.NaN]
  return [arcs < 0 ? ~arcs : arcs]
}

const decodeGeometry = (topology: Topology<Objects>, geometry: GeometryObject, label: string): unknown => {
  // Points have coordinates and no arcs; they are refused later, with their kind named.
  if (!('arcs' in geometry)) return { type: geometry.type }
  const missing = arcNumbers(geometry.arcs).find((arc) => !(arc < topology.arcs.length))
  if (missing !== undefined)
    throw new BoundaryFileError([
      `${label}: uses arc ${missing}, but the file has arcs 0 to ${topology.arcs.length - 1}.`,
    ])
  const decoded = feature(topology, geometry)
  return decoded.type === 'Feature' ? decoded.geometry : { type: geometry.type }
}

const readTopology = (content: unknown): BoundaryFile => {
  const parsed = topologySchema.safeParse(content)
  if (!parsed.success) throw new BoundaryFileError(problemsOf(parsed.error))
  const topology = parsed.data
  const layers = Object.entries(topology.objects).flatMap(([name, object]): Layer[] => {
    if (object.type !== 'GeometryCollection' || !layerSchema.safeParse(object).success) return []
    const features = object.geometries.map((geometry, index): RawFeature => {
      const raw = { number: index + 1, properties: { ...geometry.properties } }
      return { ...raw, geometry: decodeGeometry(topology, geometry, labelOf(raw)) }
    })
    return [{ name, features }]
  })
  return { format: 'TopoJSON', layers }
}

const typeSchema = z.object({ type: z.string() })

/**
 * Reads a GeoJSON FeatureCollection or a TopoJSON Topology. Throws `BoundaryFileError` when the text is not JSON, is neither,
 * or holds no features. Geometries are checked later, and only in the layer that is used.
 */
export const readBoundaryFile = (text: string): BoundaryFile => {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw new BoundaryFileError([`The file is not JSON: ${error instanceof Error ? error.message : String(error)}`])
  }
  const kind = typeSchema.safeParse(content).data?.type
  if (kind !== 'FeatureCollection' && kind !== 'Topology')
    throw new BoundaryFileError([
      `The file is ${kind ?? 'JSON without a type'}, not a GeoJSON FeatureCollection or a TopoJSON Topology.`,
    ])
  const file = kind === 'Topology' ? readTopology(content) : readCollection(content)
  if (file.layers.every(({ features }) => features.length === 0))
    throw new BoundaryFileError(['The file has no features.'])
  return file
}
