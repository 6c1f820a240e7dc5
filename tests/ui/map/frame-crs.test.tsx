import { describe, expect, it } from 'vitest'
import { frameProjection } from '#contract/map-frame.ts'
import { frameBounds, frameCrs, positionOf } from '#src/map/leaflet/frame-crs.ts'
import { frame } from '#tests/unit/map/shipped-frame.ts'

const crs = frameCrs(frame)
const project = frameProjection(frame)
const places = [
  { name: 'Karachi', latitude: 24.86, longitude: 67.01 },
  { name: 'Lahore', latitude: 31.55, longitude: 74.34 },
  { name: 'Gwadar', latitude: 25.12, longitude: 62.33 },
  { name: 'Hunza', latitude: 36.32, longitude: 74.65 },
]

describe('the coordinates of the map that moves', () => {
  it.each(places)('are those of the first picture: $name', ({ latitude, longitude }) => {
    const point = project(longitude, latitude)
    const position = positionOf(crs, point)
    expect(position.lat).toBeCloseTo(latitude, 6)
    expect(position.lng).toBeCloseTo(longitude, 6)
    const drawn = crs.latLngToPoint(position, 0)
    expect(drawn.x).toBeCloseTo(point[0], 6)
    expect(drawn.y).toBeCloseTo(point[1], 6)
  })

  it('double with each step of the zoom', () => {
    const lahore = positionOf(crs, project(74.34, 31.55))
    expect(crs.latLngToPoint(lahore, 3).x / crs.latLngToPoint(lahore, 0).x).toBeCloseTo(8)
    expect(crs.zoom(crs.scale(1.37))).toBeCloseTo(1.37)
  })

  it('have the frame’s own bounds, and more with a margin', () => {
    const exact = frameBounds(crs, frame, 0, 0)
    expect(exact.getWest()).toBeCloseTo(frame.bounds.west)
    expect(exact.getNorth()).toBeCloseTo(frame.bounds.north)
    expect(frameBounds(crs, frame, 10, 10).contains(exact)).toBe(true)
  })
})
