import { describe, expect, it } from 'vitest'
import type { DistrictPlace, Point } from '#src/map/frame-geometry.ts'
import { type Direction, nearestInDirection } from '#src/map/neighbour.ts'

const place = (centre: Point): DistrictPlace => ({ centre, area: 1 })
const places = new Map([
  ['here', place([50, 50])],
  ['above', place([52, 30])],
  ['far-above', place([50, 10])],
  ['right', place([70, 55])],
  ['corner', place([75, 75])],
  ['below', place([50, 90])],
  ['aside', place([62, 68])],
])
const from = (direction: Direction, id = 'here') => nearestInDirection(places, id, direction)

describe('the neighbour in a direction', () => {
  it('is the nearest that lies mainly that way, north being up', () => {
    expect(from('north')).toBe('above')
    expect(from('east')).toBe('right')
    expect(from('south')).toBe('below')
  })

  it('does not turn back', () => {
    expect(from('west')).toBeUndefined()
    expect(from('north', 'far-above')).toBeUndefined()
  })

  it('prefers a straight step to a shorter one aside', () => {
    expect(from('north', 'below')).toBe('here')
  })

  it('is none for a district without a shape', () => {
    expect(from('north', 'not-drawn')).toBeUndefined()
  })
})
