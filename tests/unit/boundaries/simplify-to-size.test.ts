import { gzipSync } from 'node:zlib'
import { merge } from 'topojson-client'
import { describe, expect, it } from 'vitest'
import { baseDistrictsOf, readDistrictTable } from '#scripts/boundaries/district-table.ts'
import { simplifyToSize } from '#scripts/boundaries/import/simplify-to-size.ts'
import { areasIn } from '#scripts/boundaries/typed-topology.ts'
import { areasOf, ringsOf, shippedTopology } from './shipped-files.ts'

const districts = baseDistrictsOf(readDistrictTable())

const covered = [...areasOf(shippedTopology())].map(([districtId, geometry]) => {
  if (geometry?.type !== 'Polygon') throw new Error(`District "${districtId}" has more than one part.`)
  const parts = { type: 'MultiPolygon' as const, coordinates: [geometry.coordinates] }
  return { districtId, claims: [{ label: districtId, districtId, way: 'name' as const, geometry: parts }] }
})

const cornersIn = (topology: ReturnType<typeof simplifyToSize>): number => topology.arcs.flat().length

describe('simplifyToSize', () => {
  const limitBytes = 11_000
  const coarse = simplifyToSize(covered, districts, undefined, limitBytes)

  it('keeps every corner of shapes that fit', () => {
    expect(cornersIn(simplifyToSize(covered, districts, undefined))).toBe(cornersIn(shippedTopology()))
  })

  it('leaves out just as much detail as the limit asks for', () => {
    const size = gzipSync(JSON.stringify(coarse)).length
    expect(size).toBeLessThanOrEqual(limitBytes)
    expect(size).toBeGreaterThan(0.9 * limitBytes)
  })

  it('loses no district and opens no gap on the way', () => {
    expect([...areasOf(coarse)].filter(([, area]) => ringsOf(area).length === 0)).toEqual([])
    const together = merge(coarse, areasIn(coarse.objects.districts))
    expect(together.coordinates.map((rings) => rings.length)).toEqual([1])
  })

  it('drops islands too small to see, but never a whole district', () => {
    const speck = [
      [66.9, 24.7],
      [66.905, 24.7],
      [66.905, 24.705],
      [66.9, 24.7],
    ]
    const island = (coordinates: number[][][][]) => [
      {
        districtId: 'keamari',
        claims: [
          {
            label: '',
            districtId: 'keamari',
            way: 'name' as const,
            geometry: { type: 'MultiPolygon' as const, coordinates },
          },
        ],
      },
    ]
    const main = [
      [66.7, 24.8],
      [67, 24.8],
      [67, 25],
      [66.7, 24.8],
    ]
    const keamariOf = (coordinates: number[][][][]) =>
      ringsOf(areasOf(simplifyToSize(island(coordinates), districts, undefined)).get('keamari'))
    expect(keamariOf([[main], [speck]])).toHaveLength(1)
    expect(keamariOf([[speck]])).toHaveLength(1)
  })
})
