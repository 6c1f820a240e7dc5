import type { Position } from 'geojson'
import { z } from 'zod'
import type { Point, Ring } from '../ring-geometry.ts'
import { type BoundaryFile, BoundaryFileError, labelOf, type RawFeature } from './boundary-file.ts'

const position = z.array(z.number()).min(2)
const line = z.array(position).min(2)
const outlineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('LineString'), coordinates: line }),
  z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  z.object({ type: z.literal('Polygon'), coordinates: z.array(line) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(line)) }),
])

/** An official outline can reach farther than the districts. */
const east = 81.5
const [west, south, north] = [59.3, 22.2, 38.6]

const linesOf = (geometry: z.infer<typeof outlineSchema>): Position[][] => {
  if (geometry.type === 'LineString') return [geometry.coordinates]
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates
}

const readLines = (feature: RawFeature): Ring[] => {
  const geometry = outlineSchema.safeParse(feature.geometry)
  if (!geometry.success) throw new BoundaryFileError([`Outline, ${labelOf(feature)}: is neither lines nor areas.`])
  const lines = linesOf(geometry.data).map((corners) =>
    corners.map(([x = Number.NaN, y = Number.NaN]): Point => [x, y]),
  )
  const stray = lines.flat().find(([lon, lat]) => !(lon >= west && lon <= east && lat >= south && lat <= north))
  if (stray !== undefined)
    throw new BoundaryFileError([
      `Outline, ${labelOf(feature)}: has a corner at ${stray.join(', ')}, outside ${west}–${east}° east, ${south}–${north}° north.`,
    ])
  return lines
}

/**
 * The lines of a cleared national outline: all lines, or the edges of all areas, of all layers of its file. Throws
 * `BoundaryFileError` when a feature is neither, lies elsewhere, or there is none.
 */
export const checkOutline = ({ layers }: BoundaryFile): Ring[] => {
  const lines = layers.flatMap(({ features }) => features).flatMap(readLines)
  if (lines.length === 0) throw new BoundaryFileError(['The outline file has no lines.'])
  return lines
}
