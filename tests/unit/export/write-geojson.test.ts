import { readFileSync } from 'node:fs'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { type MapLayer, writeGeoJson } from '#src/export/write-geojson.ts'
import { boundariesOf } from '#src/map/leaflet/boundaries.ts'
import { aSheet } from './a-sheet.ts'

const { districts } = boundariesOf(JSON.parse(readFileSync('reference/boundaries/districts.topo.json', 'utf8')))
const shapes = new Map(
  districts.features.map(({ id, geometry }) => [String(id), geometry as Polygon | MultiPolygon]), // areas, as the file's schema says
)
const feature = (id: string, count: Count) => ({
  id,
  name: { en: id, ur: id },
  province: { en: 'Punjab', ur: 'پنجاب' },
  count,
})
const layerOf = (features: MapLayer['features'], own: MapLayer['shapes'] = shapes): MapLayer => ({
  shapes: own,
  measure: 'persons',
  unit: 'per_100000_residents',
  periodId: 'cy2025',
  features,
})
type Written = FeatureCollection<Polygon | MultiPolygon | null, Record<string, unknown>> & {
  rabta: Record<string, unknown>
}
// What the function under test has written.
const written = (layer: MapLayer) => JSON.parse(writeGeoJson(layer, aSheet)) as Written

const ringsOf = (geometry: Polygon | MultiPolygon | null): Position[][][] =>
  geometry === null ? [] : geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

function areaOf(ring: Position[]): number {
  return ring.reduce((sum, [x1 = 0, y1 = 0], index) => {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? []
    return sum + (x1 * y2 - x2 * y1) / 2
  }, 0)
}

describe('a map layer as GeoJSON', () => {
  it('keeps the rules of RFC 7946 for every district that ships', () => {
    const { type, features } = written(layerOf([...shapes.keys()].map((id) => feature(id, valueOf(1)))))
    expect(type).toBe('FeatureCollection')
    expect(features).toHaveLength(shapes.size)
    for (const { id, geometry } of features) {
      const parts = ringsOf(geometry)
      expect(parts.length, String(id)).toBeGreaterThan(0)
      for (const [outer = [], ...holes] of parts) {
        for (const ring of [outer, ...holes]) {
          expect(ring.length, String(id)).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1), String(id)).toEqual(ring[0])
        }
        expect(areaOf(outer), `${id}: the right-hand rule`).toBeGreaterThan(0)
        for (const hole of holes) expect(areaOf(hole), `${id}: the right-hand rule`).toBeLessThan(0)
      }
      for (const [longitude = 0, latitude = 0] of parts.flat(2)) {
        expect(longitude > 60 && longitude < 78 && latitude > 23 && latitude < 38, `${id}: in degrees`).toBe(true)
      }
    }
  })

  it('turns rings that run the other way, and their holes', () => {
    const square = (from: number, to: number): Position[] => [
      [from, from],
      [from, to],
      [to, to],
      [to, from],
      [from, from],
    ]
    const shape: Polygon = { type: 'Polygon', coordinates: [square(0, 10), square(4, 5).toReversed()] }
    const { features } = written(layerOf([feature('one', valueOf(1))], new Map([['one', shape]])))
    const [outer = [], hole = []] = ringsOf(features[0]?.geometry ?? null)[0] ?? []
    expect([areaOf(outer), areaOf(hole)]).toEqual([100, -1])
  })

  it('holds a number only where there is one, and why not elsewhere', () => {
    const { features } = written(
      layerOf([
        feature('lahore', valueOf(0)),
        feature('kasur', notShown),
        feature('multan', noReturn),
        feature('gwadar', notApplicable),
      ]),
    )
    expect(features.map(({ properties }) => [properties.value, properties.value_kind])).toEqual([
      [0, 'value'],
      [null, 'not-shown'],
      [null, 'no-return'],
      [null, 'not-applicable'],
    ])
    expect(features[0]?.properties).toMatchObject({
      unit: 'per_100000_residents',
      period: 'cy2025',
      measure: 'persons',
    })
  })

  it('keeps a district without a shape, without a geometry', () => {
    const { features } = written(layerOf([feature('nowhere', valueOf(3))]))
    expect(features[0]).toMatchObject({ id: 'nowhere', geometry: null, properties: { value: 3 } })
  })

  it('holds the other figures of a map of two periods, each with its own reason', () => {
    const { features } = written({
      ...layerOf([{ ...feature('lahore', notApplicable), more: { now: valueOf(12), before: notShown } }]),
      comparedPeriodId: 'cy2024',
      moreUnit: 'count',
    })
    expect(features[0]?.properties).toMatchObject({
      ...{ value: null, value_kind: 'not-applicable', period: 'cy2025', compared_period: 'cy2024' },
      ...{ now: 12, now_kind: 'value', before: null, before_kind: 'not-shown', figures_unit: 'count' },
    })
  })

  it('draws routes as lines between places, points within one, and nothing abroad', () => {
    const square = (west: number): Polygon => ({
      type: 'Polygon',
      coordinates: [
        [
          [west, 30],
          [west, 32],
          [west + 2, 32],
          [west + 2, 30],
          [west, 30],
        ],
      ],
    })
    const end = (id: string) => ({ id, name: { en: id, ur: id } })
    const collection = JSON.parse(
      writeGeoJson(
        {
          shapes: new Map([
            ['a', square(70)],
            ['b', square(72)],
            ['c', square(66)],
          ]),
          placeOf: new Map([
            ['a', 'punjab'],
            ['b', 'punjab'],
            ['c', 'sindh'],
          ]),
          stream: 'tip',
          periodId: 'cy2025',
          routes: [
            { from: end('punjab'), to: end('sindh'), count: 60 },
            { from: end('punjab'), to: end('punjab'), count: 200 },
            { from: end('punjab'), to: end('SA'), count: 40 },
          ],
        },
        aSheet,
      ),
    ) as Written // What the function under test has written.
    expect(collection.features.map(({ geometry }) => geometry)).toEqual([
      {
        type: 'LineString',
        coordinates: [
          [72, 31],
          [67, 31],
        ],
      },
      { type: 'Point', coordinates: [72, 31] },
      null,
    ])
    expect(collection.features[2]?.properties).toMatchObject({ from: 'punjab', to: 'SA', value: 40, period: 'cy2025' })
    expect(collection.rabta.coordinates).toMatch(/Nobody need have gone that way/)
  })

  it('says what its boundaries and coordinates are worth, and which release it is of', () => {
    const { rabta } = written(layerOf([]))
    expect(rabta).toMatchObject({ release: '2026-10-31.1', is_synthetic: true, link: aSheet.link })
    expect(rabta.notes).toEqual(['Demo records: synthetic', 'Reporting areas. Not a map of boundaries.'])
    expect(rabta.coordinates).toMatch(/WGS 84.*not surveyed/)
  })
})
