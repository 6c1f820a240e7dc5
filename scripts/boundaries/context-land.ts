import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { MultiPolygon } from 'geojson'
import polygonClipping from 'polygon-clipping'
import { merge, quantize } from 'topojson-client'
import { presimplify, simplify } from 'topojson-simplify'
import type { MultiPolygon as LandArcs, Topology } from 'topojson-specification'
import { z } from 'zod'
import type { MapBounds } from '#contract/map-frame.ts'
import { areasIn, shareArcs, topologySchema } from './typed-topology.ts'

/** The one object of the context file. */
export type ContextTopology = Topology<{ land: LandArcs }>

/** Pakistan with about six degrees of its surroundings: as far as the map can be moved. */
export const contextBounds: MapBounds = { west: 54, south: 19, east: 84, north: 42 }

/** Square degrees: a corner that makes a smaller triangle with its neighbours is left out (about 2.5 km across). */
const smallestCorner = 0.0005
/** Steps along the longer side: about 300 m. */
const quantization = 10_000

type Pair = [number, number]
const boxOf = ({ west, south, east, north }: MapBounds): Pair[][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
]

const toPairs = (coordinates: MultiPolygon['coordinates']): Pair[][][] =>
  coordinates.map((polygon) => polygon.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]): Pair => [x, y])))

/** The part of an area inside a box in degrees. */
export const clipToBounds = (area: MultiPolygon, bounds: MapBounds): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: polygonClipping.intersection(toPairs(area.coordinates), boxOf(bounds)),
})

/** Every country with land in `contextBounds`. Theirs and our borders are dissolved. */
const countriesInView = [
  'Afghanistan',
  'China',
  'India',
  'Iran',
  'Kyrgyzstan',
  'Nepal',
  'Oman',
  'Pakistan',
  'Qatar',
  'Saudi Arabia',
  'Siachen Glacier',
  'Tajikistan',
  'Turkmenistan',
  'United Arab Emirates',
  'Uzbekistan',
]

/** Natural Earth 1:50m (public domain), as published in `world-atlas`. Only the layer used here is checked. */
const countriesSchema = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(z.object({ properties: z.object({ name: z.string() }) })),
})

/** The atlas and the areas of the countries in view. */
const readAtlas = () => {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const atlas = topologySchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  const { countries } = atlas.objects
  const names = countriesSchema.parse(countries).geometries.map(({ properties }) => properties.name)
  if (countries?.type !== 'GeometryCollection') throw new Error('The atlas has no countries.')
  const geometries = countries.geometries.filter((_, index) => countriesInView.includes(names[index] ?? ''))
  return { atlas, inView: areasIn({ type: 'GeometryCollection', geometries }) }
}

/**
 * The land around Pakistan in one piece, without any border: where the drawing of the districts and the atlas differ by some
 * kilometres no sea shows between them, and no line of the atlas is asserted.
 */
export const writeContext = (): ContextTopology => {
  const { atlas, inView } = readAtlas()
  const land = clipToBounds(merge(atlas, inView), contextBounds)
  const shared = shareArcs<ContextTopology['objects']>({ land })
  return quantize(simplify(presimplify(shared), smallestCorner), quantization)
}
