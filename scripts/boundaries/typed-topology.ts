import type { GeoJsonObject, GeoJsonProperties } from 'geojson'
import { topology } from 'topojson-server'
import type {
  GeometryCollection,
  GeometryObject,
  MultiPolygon,
  Objects,
  Polygon,
  Topology,
} from 'topojson-specification'
import { z } from 'zod'

/** What the specification requires of every topology. Objects are checked by whoever decodes them. */
export const topologySchema = z
  .object({
    type: z.literal('Topology'),
    objects: z.record(z.string(), z.looseObject({ type: z.string().nullable() })),
    arcs: z.array(z.array(z.array(z.number()).min(2)).min(2)),
    transform: z
      .object({ scale: z.tuple([z.number(), z.number()]), translate: z.tuple([z.number(), z.number()]) })
      .optional(),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kinds of the objects are left to their readers
  .transform((content) => content as Topology<Objects>)

/** Makes a topology. The library keeps names, kinds and properties of the objects, but its result type does not say so. */
export const shareArcs = <Named extends Objects>(
  objects: { readonly [Name in keyof Named]: GeoJsonObject },
  quantization?: number,
): Topology<Named> =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  topology({ ...objects }, quantization) as Topology<Named>

export type AreaArcs<Properties extends GeoJsonProperties> = Polygon<Properties> | MultiPolygon<Properties>

const isArea = <Properties extends GeoJsonProperties>(
  geometry: GeometryObject<Properties>,
): geometry is AreaArcs<Properties> => geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

/** The areas of a collection; features without geometry and lines are left out. */
export const areasIn = <Properties extends GeoJsonProperties>({
  geometries,
}: GeometryCollection<Properties>): AreaArcs<Properties>[] => geometries.filter(isArea)
