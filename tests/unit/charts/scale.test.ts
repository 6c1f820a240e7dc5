import { describe, expect, test } from 'vitest'
import { axisTop, nearestIndex, niceTicks, provisionalBand, type TimeScale, xShare, yShare } from '#src/charts/scale.ts'

const points: TimeScale = { length: 5, layout: 'points', ticks: [0, 200, 400, 600] }
const bands: TimeScale = { ...points, layout: 'bands', length: 4 }

describe('gridlines', () => {
  test('486 is drawn under 600, in steps of 200', () => {
    expect(niceTicks(486)).toEqual([0, 200, 400, 600])
  })

  test('every maximum gets three to five lines from zero, evenly spaced, that reach over it', () => {
    for (let maximum = 0; maximum <= 5000; maximum += 7) {
      const ticks = niceTicks(maximum)
      expect(ticks[0]).toBe(0)
      expect(ticks.length, `${maximum}`).toBeGreaterThanOrEqual(3)
      expect(ticks.length, `${maximum}`).toBeLessThanOrEqual(5)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(maximum)
      const steps = new Set(ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0)))
      expect(steps.size, `${maximum}`).toBe(1)
    }
  })

  test('whole things have no line at a half', () => {
    for (const maximum of [0, 1, 2, 3, 5]) expect(niceTicks(maximum).every(Number.isInteger), `${maximum}`).toBe(true)
  })

  test('rates may have fractions, without the dust of binary arithmetic', () => {
    expect(niceTicks(0.55, 0.1)).toEqual([0, 0.2, 0.4, 0.6])
    expect(niceTicks(0.3, 0.1)).toEqual([0, 0.1, 0.2, 0.3])
  })

  test('an exact multiple needs no further line', () => {
    expect(niceTicks(400)).toEqual([0, 100, 200, 300, 400])
  })
})

describe('places', () => {
  test('points reach both edges, columns stand in the middle of their band', () => {
    expect([0, 2, 4].map((index) => xShare(points, index))).toEqual([0, 0.5, 1])
    expect([0, 3].map((index) => xShare(bands, index))).toEqual([0.125, 0.875])
  })

  test('a single point stands in the middle', () => {
    expect(xShare({ ...points, length: 1 }, 0)).toBe(0.5)
  })

  test('zero lies on the baseline and the highest tick at the top', () => {
    expect([0, 300, 600].map((value) => yShare(points, value))).toEqual([1, 0.5, 0])
    expect(axisTop(points)).toBe(600)
  })

  test('a pointer finds the nearest period and never leaves the axis', () => {
    expect([-1, 0.12, 0.13, 0.99, 7].map((share) => nearestIndex(points, share))).toEqual([0, 0, 1, 4, 4])
    expect([0, 0.24, 0.26, 1].map((share) => nearestIndex(bands, share))).toEqual([0, 0, 1, 3])
  })
})

describe('provisional band', () => {
  const quarters = ['2025q3', '2025q4', '2026q1', '2026q2', '2026q3']

  test('begins half a step before the first provisional period and reaches the end', () => {
    expect(provisionalBand(points, quarters, '2026q2')).toEqual({ from: 0.625, to: 1 })
    expect(provisionalBand(bands, quarters.slice(1), '2026q3')).toEqual({ from: 0.75, to: 1 })
  })

  test('covers no more than the axis when everything is provisional', () => {
    expect(provisionalBand(points, quarters, '2025q3')).toEqual({ from: 0, to: 1 })
  })

  test('is absent when nothing is provisional or the period is not on the axis', () => {
    expect(provisionalBand(points, quarters, undefined)).toBeUndefined()
    expect(provisionalBand(points, quarters, '2031q1')).toBeUndefined()
  })
})
