import map from '@svg-maps/pakistan.districts'
import { z } from 'zod'
import type { Point, Ring } from './ring-geometry.ts'

/** The package's own types need another package that is not published with it, so what it gives is checked here. */
const mapSchema = z.object({ locations: z.array(z.object({ id: z.string(), path: z.string() })) })

/** One ring a shape, in the units of the drawing: 1 unit is about 1 km, y points down, corners are given to 0.1. */
export type SvgShapes = ReadonlyMap<string, Ring>

/**
 * Reads a path of moves and lines ("m 1,2 3,4 z"; pairs after a move are lines).
 * Throws, naming the shape, on any other command: curves would have to be flattened first.
 */
export const parsePath = (shapeId: string, path: string): Ring => {
  const corners: Point[] = []
  let command = ''
  let [x, y] = [0, 0]
  const tokens = path.match(/[a-zA-Z]|-?\d+(?:\.\d+)?/g) ?? []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index] ?? ''
    if (/[a-zA-Z]/.test(token)) {
      if (!'mMlLz'.includes(token)) throw new Error(`Shape "${shapeId}": path command "${token}" is not a line.`)
      if (token.toLowerCase() === 'm' && corners.length > 0) throw new Error(`Shape "${shapeId}" has a second ring.`)
      command = token
      index += 1
      continue
    }
    const isRelative = command === command.toLowerCase()
    x = (isRelative ? x : 0) + Number(token)
    y = (isRelative ? y : 0) + Number(tokens[index + 1])
    corners.push([x, y])
    index += 2
  }
  if (corners.length < 3 || corners.flat().some(Number.isNaN)) throw new Error(`Shape "${shapeId}" is not an area.`)
  return corners
}

/** The 144 shapes of `@svg-maps/pakistan.districts` (Unlicense) by their id, in alphabetical order. */
export const readSvgShapes = (): SvgShapes => {
  const { locations } = mapSchema.parse(map)
  return new Map(
    locations.map(({ id, path }) => [id, parsePath(id, path)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
