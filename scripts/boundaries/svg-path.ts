import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { type Point, type Ring, signedArea } from './ring-geometry.ts'

/** From a position in degrees to whole units of a drawing. */
export type Project = (position: Position) => Point

/** Relative steps between corners; repeated corners are left out. Empty when nothing is left to draw. */
const toPath = (corners: Ring, isClosed: boolean): string => {
  const [first, ...rest] = corners
  if (first === undefined) return ''
  let [x, y] = first
  let steps = ''
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [nextX - x, nextY - y]
    if (dx === 0 && dy === 0) continue
    // A minus sign separates two numbers as well as a space does.
    steps += `${steps !== '' && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`
    ;[x, y] = [nextX, nextY]
  }
  return steps === '' ? '' : `M${first[0]} ${first[1]}l${steps}${isClosed ? 'z' : ''}`
}

/** The rings of an area that have an area left after rounding, without their repeated last corner. */
export const projectRings = (geometry: Polygon | MultiPolygon, project: Project): Ring[] => {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.map((ring) => ring.slice(0, -1).map(project)).filter((ring) => signedArea(ring) !== 0)
}

/** Closed subpaths: `M` to the first corner, relative lines to the others, `z`. */
export const areaPath = (rings: readonly Ring[]): string => rings.map((ring) => toPath(ring, true)).join('')

/** Open subpaths. */
export const linePath = ({ coordinates }: MultiLineString, project: Project): string =>
  coordinates.map((line) => toPath(line.map(project), false)).join('')
