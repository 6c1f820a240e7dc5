import { describe, expect, test } from 'vitest'
import { annotationLanes, labelGap, nudgeApart, wordSide } from '#src/charts/label-layout.ts'

const space = { first: 0, last: 200 }

/** Small linear congruential generator, so that a failure repeats. */
function* pseudoRandom(seed: number): Generator<number> {
  for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state / 2_147_483_648
}

describe('labels at line ends', () => {
  test('labels far enough apart stay where they want to be', () => {
    expect(nudgeApart([30, 90, 150], 20, space)).toEqual([30, 90, 150])
  })

  test('two crowded labels move by the same distance in opposite directions', () => {
    expect(nudgeApart([100, 104], 20, space)).toEqual([92, 112])
  })

  test('answers come in the order of the wishes, not in that of the places', () => {
    expect(nudgeApart([150, 30, 145], 20, space)).toEqual([157.5, 30, 137.5])
  })

  test('nothing leaves the space while there is room', () => {
    expect(nudgeApart([199, 200, 200], 20, space)).toEqual([160, 180, 200])
    expect(nudgeApart([-5, 0, 2], 20, space)).toEqual([0, 20, 40])
  })

  test('labels that cannot all fit keep their distance', () => {
    expect(nudgeApart([10, 10, 10], 20, { first: 0, last: 30 })).toEqual([0, 20, 40])
  })

  test('in any crowd neighbours keep 18 pixels and the order of their values, in both scripts', () => {
    const random = pseudoRandom(20_261_123)
    for (let round = 0; round < 200; round += 1) {
      const wanted = Array.from({ length: 5 }, () => (random.next().value ?? 0) * 200)
      const gap = round % 2 === 0 ? labelGap.ltr : labelGap.rtl
      const placed = nudgeApart(wanted, gap, space)
      const inOrder = wanted.map((_, index) => index).toSorted((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
      const tops = inOrder.map((index) => placed[index] ?? Number.NaN)
      tops.slice(1).forEach((top, index) => {
        expect(top - (tops[index] ?? 0)).toBeGreaterThanOrEqual(18)
      })
      expect(Math.min(...placed)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...placed)).toBeLessThanOrEqual(200)
    }
  })
})

describe('annotations', () => {
  test('words flip to the left of their line after 55 % of the width', () => {
    expect([0, 0.55, 0.56, 1].map(wordSide)).toEqual(['right', 'right', 'left', 'left'])
  })

  test('no words lie over a line that starts above them while their room allows it', () => {
    expect(annotationLanes([0.1, 0.3, 0.5])).toEqual([0, 1, 2])
    expect(annotationLanes([0.6, 0.8, 0.9])).toEqual([2, 1, 0])
    expect(annotationLanes([0.3, 0.48, 0.7])).toEqual([0, 1, 2])
  })

  test('every annotation has a lane of its own', () => {
    expect(new Set(annotationLanes([0.1, 0.5, 0.6, 0.9])).size).toBe(4)
  })
})
