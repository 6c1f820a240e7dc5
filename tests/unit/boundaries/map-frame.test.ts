import { describe, expect, it } from 'vitest'
import { frameAround, frameProjection, latitudeAt, mercatorNorthing } from '#contract/map-frame.ts'

const content = { west: 61, south: 24, east: 77, north: 37 }

describe('the projection of the frame', () => {
  it('agrees with Web Mercator metres at a known place', () => {
    // EPSG:3857 northing of 30° north is 3,503,549.84 m; one degree of longitude is 111,319.49 m.
    expect(mercatorNorthing(30) * 111_319.490_793).toBeCloseTo(3_503_549.84, 1)
  })

  it('comes back to the latitude it started from', () => {
    for (const latitude of [-60, 0, 24.86, 37.1])
      expect(latitudeAt(mercatorNorthing(latitude))).toBeCloseTo(latitude, 10)
  })

  it('fills the view box exactly with the bounds', () => {
    const sheet = frameAround(content, 600, 8)
    const project = frameProjection(sheet)
    const { west, south, east, north } = sheet.bounds
    const [left, top] = project(west, north)
    const [right, bottom] = project(east, south)
    expect([left, top]).toEqual([0, 0])
    expect(right).toBeCloseTo(600, 9)
    expect(bottom).toBeCloseTo(sheet.viewBox[3], 9)
  })

  it('has the same scale on both axes', () => {
    const project = frameProjection(frameAround(content, 600, 8))
    const [x0, y0] = project(70, 30)
    const [x1] = project(71, 30)
    const [, y1] = project(70, latitudeAt(mercatorNorthing(30) + 1))
    expect(x1 - x0).toBeCloseTo(y0 - y1, 9)
  })

  it('keeps the margin free on all sides', () => {
    const sheet = frameAround(content, 600, 8)
    const project = frameProjection(sheet)
    const [left, top] = project(content.west, content.north)
    const [right, bottom] = project(content.east, content.south)
    expect(left).toBeCloseTo(8, 9)
    expect(right).toBeCloseTo(592, 9)
    expect(top).toBeGreaterThanOrEqual(8)
    expect(sheet.viewBox[3] - bottom).toBeGreaterThanOrEqual(8)
    expect(top).toBeLessThan(9)
  })
})
