import { latLng } from 'leaflet'
import { describe, expect, it } from 'vitest'
import { frameProjection } from '#contract/map-frame.ts'
import { frameBounds, frameCrs, positionOf } from '#src/map/leaflet/frame-crs.ts'
import { frame } from '#tests/unit/map/shipped-frame.ts'

const crs = frameCrs(frame)
const project = frameProjection(frame)
const places = [
  { name: 'Karachi', lat: 24.86, lng: 67.01 },
  { name: 'Lahore', lat: 31.55, lng: 74.34 },
  { name: 'Gwadar', lat: 25.12, lng: 62.33 },
  { name: 'Hunza', lat: 36.32, lng: 74.65 },
]

describe('the coordinates of the map that moves', () => {
  it.each(places)('are those of the first picture: $name', ({ lat, lng }) => {
    const [x, y] = project(lng, lat)
    const point = crs.latLngToPoint(latLng(lat, lng), 0)
    expect(point.x).toBeCloseTo(x, 6)
    expect(point.y).toBeCloseTo(y, 6)
  })

  it('double with each step of the zoom', () => {
    const at = (zoom: number) => crs.latLngToPoint(latLng(31.55, 74.34), zoom)
    expect(at(3).x / at(0).x).toBeCloseTo(8)
    expect(crs.zoom(crs.scale(1.37))).toBeCloseTo(1.37)
  })

  it('lead back from a point of the frame to its place on earth', () => {
    const { lat, lng } = positionOf(crs, project(67.01, 24.86))
    expect(lat).toBeCloseTo(24.86)
    expect(lng).toBeCloseTo(67.01)
  })

  it('have the frame’s own bounds, and more with a margin', () => {
    const exact = frameBounds(crs, frame, 0, 0)
    expect(exact.getWest()).toBeCloseTo(frame.bounds.west)
    expect(exact.getNorth()).toBeCloseTo(frame.bounds.north)
    expect(frameBounds(crs, frame, 10, 10).contains(exact)).toBe(true)
  })
})
