import { describe, expect, it } from 'vitest'
import type { Point } from '#src/map/frame-geometry.ts'
import { routeLines, thinBelow, thinnestRoute, widestRoute } from '#src/map/route-geometry.ts'

const places = new Map<string, Point>([
  ['punjab', [400, 250]],
  ['sindh', [300, 450]],
  ['kp', [380, 120]],
])
const ground = { places, column: ['SA', 'AE'], height: 600 }
const numbers = (path: string) => [...path.matchAll(/-?[\d.]+/g)].map(Number)
const lineOf = (pairs: Parameters<typeof routeLines>[0], from: string, to: string) =>
  routeLines(pairs, ground).find((line) => line.from === from && line.to === to)

describe('lines of routes', () => {
  const pairs = [
    { from: 'punjab', to: 'SA', count: 400 },
    { from: 'kp', to: 'SA', count: 100 },
    { from: 'sindh', to: 'punjab', count: 200 },
    { from: 'punjab', to: 'sindh', count: 200 },
    { from: 'punjab', to: 'punjab', count: 900 },
    { from: 'unknown', to: 'punjab', count: 50 },
    { from: 'punjab', to: 'unknown', count: 50 },
    { from: 'kp', to: 'AE', count: 1 },
  ]

  it('leave out what stays within a place, and ends that are nowhere', () => {
    expect(routeLines(pairs, ground).map(({ from, to }) => `${from}>${to}`)).toEqual([
      'punjab>SA',
      'sindh>punjab',
      'punjab>sindh',
      'kp>SA',
      'kp>AE',
    ])
  })

  it('begin and end at the middle of their places', () => {
    const path = numbers(lineOf(pairs, 'sindh', 'punjab')?.path ?? '')
    expect(path.slice(0, 2)).toEqual([300, 450])
    expect(path.slice(-2)).toEqual([400, 250])
  })

  it('are as thick as their count, the largest drawn line the thickest, none thinner than can be seen', () => {
    expect(lineOf(pairs, 'punjab', 'SA')?.width).toBe(widestRoute)
    expect(lineOf(pairs, 'sindh', 'punjab')?.width).toBe(widestRoute / 2)
    expect(lineOf(pairs, 'kp', 'AE')?.width).toBe(thinnestRoute)
    const least = thinBelow(400)
    expect((widestRoute * least) / 400).toBeGreaterThanOrEqual(thinnestRoute)
    expect((widestRoute * (least - 1)) / 400).toBeLessThan(thinnestRoute)
  })

  it('lie beside the line of the way back', () => {
    const [, , x, y] = numbers(lineOf(pairs, 'sindh', 'punjab')?.path ?? '')
    const [, , backX, backY] = numbers(lineOf(pairs, 'punjab', 'sindh')?.path ?? '')
    // The straight way between the two passes through this point; one bends to one side of it, one to the other.
    expect([((x ?? 0) + (backX ?? 0)) / 2, ((y ?? 0) + (backY ?? 0)) / 2]).toEqual([350, 350])
    expect(Math.hypot((x ?? 0) - (backX ?? 0), (y ?? 0) - (backY ?? 0))).toBeGreaterThan(40)
  })

  it('to one row of the column arrive beneath each other around its middle, at the left edge', () => {
    const punjab = lineOf(pairs, 'punjab', 'SA')
    const kp = lineOf(pairs, 'kp', 'SA')
    const [top, bottom] = [kp?.end[1] ?? 0, punjab?.end[1] ?? 0]
    // Khyber Pakhtunkhwa lies further north, so its line arrives above.
    expect(bottom - top).toBeCloseTo(((kp?.width ?? 0) + (punjab?.width ?? 0)) / 2)
    expect((top - (kp?.width ?? 0) / 2 + bottom + (punjab?.width ?? 0) / 2) / 2).toBeCloseTo(150)
    expect([kp?.end[0], punjab?.end[0]]).toEqual([0, 0])
    expect(lineOf(pairs, 'kp', 'AE')?.end[1]).toBeCloseTo(450)
  })
})
