import { describe, expect, it } from 'vitest'
import { spellingDistance } from '#contract/geography/spelling-distance.ts'

describe('spellingDistance', () => {
  it.each([
    ['lahore', 'lahore', 0],
    ['lahor', 'lahore', 1],
    ['lahroe', 'lahore', 1],
    ['gujrat', 'gujarat', 1],
    ['multan', 'mardan', 3],
    ['', 'dir', 3],
    ['سوات', 'سواد', 1],
  ])('counts the edits between %j and %j', (left, right, edits) => {
    expect(spellingDistance(left, right, 5)).toBe(edits)
    expect(spellingDistance(right, left, 5)).toBe(edits)
  })

  it('stops counting beyond the limit', () => {
    expect(spellingDistance('bahawalnagar', 'karachi', 2)).toBe(3)
    expect(spellingDistance('abcdef', 'uvwxyz', 3)).toBe(4)
  })
})
