import { distanceKm } from './earth-distance.ts'
import type { Point } from './ring-geometry.ts'

/** lon = a + b·x + c·y and lat = d + e·x + f·y. */
export type Affine = {
  readonly lon: readonly [number, number, number]
  readonly lat: readonly [number, number, number]
}
/** One place in both systems: `drawn` in units of the drawing, `known` as [longitude, latitude]. */
export type ControlPoint = { readonly id: string; readonly drawn: Point; readonly known: Point }
export type AffineFit = {
  readonly affine: Affine
  /** Distance between drawn and known place after the fit, in km: median of the points used and of all points. */
  readonly medianKm: number
  readonly medianOfAllKm: number
  readonly usedIds: readonly string[]
  readonly leftOutIds: readonly string[]
}

export const toLonLat =
  ({ lon, lat }: Affine) =>
  ([x, y]: Point): Point => [lon[0] + lon[1] * x + lon[2] * y, lat[0] + lat[1] * x + lat[2] * y]

/** The inverse of `toLonLat`. */
export const toDrawing = ({ lon, lat }: Affine) => {
  const determinant = lon[1] * lat[2] - lon[2] * lat[1]
  return ([longitude, latitude]: Point): Point => {
    const dLon = longitude - lon[0]
    const dLat = latitude - lat[0]
    return [(dLon * lat[2] - lon[2] * dLat) / determinant, (lon[1] * dLat - dLon * lat[1]) / determinant]
  }
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
}

/** Least squares of target = p + q·x + r·y, solved with the means taken off so that the sums stay well-conditioned. */
const fitPlane = (points: readonly Point[], targets: readonly number[]): [number, number, number] => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const meanX = mean(points.map(([x]) => x))
  const meanY = mean(points.map(([, y]) => y))
  const meanTarget = mean(targets)
  let [xx, xy, yy, xt, yt] = [0, 0, 0, 0, 0]
  points.forEach(([x, y], index) => {
    const target = (targets[index] ?? 0) - meanTarget
    xx += (x - meanX) ** 2
    xy += (x - meanX) * (y - meanY)
    yy += (y - meanY) ** 2
    xt += (x - meanX) * target
    yt += (y - meanY) * target
  })
  const determinant = xx * yy - xy * xy
  const q = (xt * yy - yt * xy) / determinant
  const r = (yt * xx - xt * xy) / determinant
  return [meanTarget - q * meanX - r * meanY, q, r]
}

/** A point further off than this many medians is a district whose borders have changed since the drawing. */
const outlierFactor = 3
const maximumRounds = 50

/**
 * The affine map from the drawing to longitude and latitude that fits best, with outliers left out until the set is stable.
 * Throws when fewer than ten points remain or the set never settles.
 */
export const fitAffine = (points: readonly ControlPoint[]): AffineFit => {
  let used = points
  for (let round = 0; round < maximumRounds; round += 1) {
    const drawn = used.map((point) => point.drawn)
    const affine: Affine = {
      lon: fitPlane(
        drawn,
        used.map((point) => point.known[0]),
      ),
      lat: fitPlane(
        drawn,
        used.map((point) => point.known[1]),
      ),
    }
    const errorKm = (point: ControlPoint) => distanceKm(toLonLat(affine)(point.drawn), point.known)
    const limitKm = outlierFactor * median(points.map(errorKm))
    const kept = points.filter((point) => errorKm(point) < limitKm)
    if (kept.length < 10) break
    if (kept.length === used.length && kept.every((point, index) => point === used[index])) {
      return {
        affine,
        medianKm: median(used.map(errorKm)),
        medianOfAllKm: median(points.map(errorKm)),
        usedIds: used.map((point) => point.id),
        leftOutIds: points.filter((point) => !used.includes(point)).map((point) => point.id),
      }
    }
    used = kept
  }
  throw new Error(`The drawing could not be fitted to ${points.length} control points.`)
}
