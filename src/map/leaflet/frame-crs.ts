import {
  CRS,
  extend,
  type LatLng,
  type LatLngBounds,
  latLng,
  latLngBounds,
  Point,
  Projection,
  transformation,
} from 'leaflet'
import type { MapFrame } from '#contract/map-frame.ts'
import type { Point as FramePoint } from '../frame-geometry.ts'

/**
 * Leaflet's coordinate system with the units of the map frame: a pixel at zoom 0 is one unit, and zoom z enlarges by 2^z. The
 * projection stays spherical Mercator, so that what Leaflet draws lies on the frame without a correction.
 */
export function frameCrs({ viewBox: [, , width, height], bounds }: MapFrame): CRS {
  const northWest = Projection.SphericalMercator.project(latLng(bounds.north, bounds.west))
  const southEast = Projection.SphericalMercator.project(latLng(bounds.south, bounds.east))
  const perMetreX = width / (southEast.x - northWest.x)
  const perMetreY = height / (southEast.y - northWest.y)
  return extend({}, CRS.EPSG3857, {
    code: 'map-frame',
    transformation: transformation(perMetreX, -northWest.x * perMetreX, perMetreY, -northWest.y * perMetreY),
    scale: (zoom: number) => 2 ** zoom,
    zoom: (scale: number) => Math.log2(scale),
  })
}

/** Geographic position of a point of the frame. */
export const positionOf = (crs: CRS, [x, y]: FramePoint): LatLng => crs.pointToLatLng(new Point(x, y), 0)

/** The frame with a margin in frame units on each side. */
export function frameBounds(
  crs: CRS,
  { viewBox: [, , width, height] }: MapFrame,
  marginX: number,
  marginY: number,
): LatLngBounds {
  return latLngBounds(positionOf(crs, [-marginX, -marginY]), positionOf(crs, [width + marginX, height + marginY]))
}
