import type { ProvinceId } from './places.ts'

/** The edges of a map in degrees. */
export type MapBounds = {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** The paper of the frame: `[0, 0, width, height]` in frame units, and the degrees that fill it. */
export type FrameSheet = {
  readonly viewBox: readonly [0, 0, number, number]
  readonly bounds: MapBounds
}

/**
 * The first picture of the map: SVG paths in whole units of `viewBox`, drawn by the server before any script has loaded.
 * It is in spherical Web Mercator (EPSG:3857, the projection of Leaflet), scaled so that `bounds` fills `viewBox` exactly:
 * a Leaflet map of the same size that fits the same bounds, with fractional zoom and no padding, lies on it without a jump.
 *
 * Which line may be drawn depends on the boundary profile (`boundary-profile.ts`). Area paths are closed, line paths are
 * open, and a path is empty when there is nothing to draw.
 */
export type MapFrame = FrameSheet & {
  /** Our land and our neighbours' in one piece: a soft ground that asserts no border. */
  readonly land: string
  /** Area by district id; empty where an imported file has no shape for the district. */
  readonly districts: Readonly<Record<string, string>>
  /** Area by province id, for emphasis. Its edge includes the outer edge, so borders are drawn from the lines below. */
  readonly provinces: Readonly<Record<ProvinceId, string>>
  readonly provinceLines: string
  readonly approximateLines: string
  readonly outline: string
  readonly lineOfControl: string
  readonly openLine: string
  /** Middle of a province's name in frame units, placed by hand. */
  readonly provinceLabels: Readonly<Record<ProvinceId, readonly [number, number]>>
}

/** Northing of a latitude in spherical Mercator, in the unit in which one degree of longitude is 1. */
export const mercatorNorthing = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI

/** The inverse of `mercatorNorthing`: degrees of latitude. */
export const latitudeAt = (northing: number): number =>
  (Math.atan(Math.exp((northing * Math.PI) / 180)) * 360) / Math.PI - 90

/**
 * From longitude and latitude in degrees to frame units: x grows eastward from `bounds.west`, y southward from `bounds.north`.
 * x = W · (lon − west) / (east − west) and y = H · (M(north) − M(lat)) / (M(north) − M(south)), where M is `mercatorNorthing`.
 */
export const frameProjection = ({ viewBox: [, , width, height], bounds }: FrameSheet) => {
  const top = mercatorNorthing(bounds.north)
  const northingSpan = top - mercatorNorthing(bounds.south)
  return (longitude: number, latitude: number): [number, number] => [
    (width * (longitude - bounds.west)) / (bounds.east - bounds.west),
    (height * (top - mercatorNorthing(latitude))) / northingSpan,
  ]
}

/**
 * A sheet of `width` units around `content` with at least `margin` units free on each side. The height is rounded up to a
 * whole unit and the bounds are widened to match it, so that both axes have the same scale.
 */
export const frameAround = (content: MapBounds, width: number, margin: number): FrameSheet => {
  const unitsPerDegree = (width - 2 * margin) / (content.east - content.west)
  const north = mercatorNorthing(content.north)
  const south = mercatorNorthing(content.south)
  const height = Math.ceil((north - south) * unitsPerDegree + 2 * margin)
  const middle = (north + south) / 2
  return {
    viewBox: [0, 0, width, height],
    bounds: {
      west: content.west - margin / unitsPerDegree,
      south: latitudeAt(middle - height / 2 / unitsPerDegree),
      east: content.east + margin / unitsPerDegree,
      north: latitudeAt(middle + height / 2 / unitsPerDegree),
    },
  }
}
