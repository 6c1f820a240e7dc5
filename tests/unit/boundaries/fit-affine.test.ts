import { describe, expect, it } from 'vitest'
import { type Affine, type ControlPoint, fitAffine, toDrawing, toLonLat } from '#scripts/boundaries/fit-affine.ts'

const truth: Affine = { lon: [60.7, 0.01, -0.0001], lat: [37.4, -0.00002, -0.0087] }
const grid = Array.from({ length: 36 }, (_, index) => [(index % 6) * 300, Math.floor(index / 6) * 300] as const)
const exact = grid.map((drawn, index): ControlPoint => ({ id: `p${index}`, drawn, known: toLonLat(truth)(drawn) }))

describe('fitAffine', () => {
  it('finds the map that made the points', () => {
    const { affine, medianKm } = fitAffine(
      exact.map((point, index) => ({ ...point, known: shifted(point.known, index) })),
    )
    expect(affine.lon[1]).toBeCloseTo(truth.lon[1], 5)
    expect(affine.lat[2]).toBeCloseTo(truth.lat[2], 5)
    expect(medianKm).toBeLessThan(1)
  })

  it('leaves out points that lie far off, and says which', () => {
    const points = exact.map((point, index) => ({ ...point, known: shifted(point.known, index) }))
    const moved = points.map((point) =>
      point.id === 'p7' ? { ...point, known: [point.known[0] + 2, point.known[1]] as const } : point,
    )
    const { leftOutIds, affine } = fitAffine(moved)
    expect(leftOutIds).toContain('p7')
    expect(affine.lon[0]).toBeCloseTo(truth.lon[0], 1)
  })

  it('comes back through the inverse', () => {
    const [x, y] = toDrawing(truth)(toLonLat(truth)([812.5, 433.1]))
    expect(x).toBeCloseTo(812.5, 6)
    expect(y).toBeCloseTo(433.1, 6)
  })

  it('refuses too few points', () => {
    expect(() => fitAffine(exact.slice(0, 5))).toThrow('5 control points')
  })
})

/** Up to some hundred metres off, always the same way. */
const shifted = ([lon, lat]: readonly [number, number], index: number): readonly [number, number] => [
  lon + 0.005 * Math.sin(index * 12.9),
  lat + 0.005 * Math.cos(index * 78.2),
]
