import { describe, expect, it } from 'vitest'
import { digestDue } from '#server/notices/digest-week.ts'

describe('the week of a digest', () => {
  it('is from Monday at eight to Monday at eight, in Pakistan', () => {
    expect(digestDue(new Date('2026-11-23T03:00:00Z'))).toEqual({
      weekOn: '2026-11-23',
      from: new Date('2026-11-16T03:00:00Z'),
      until: new Date('2026-11-23T03:00:00Z'),
    })
  })

  it.each([
    ['2026-11-22T19:00:00Z', 'Monday, midnight in Pakistan'],
    ['2026-11-23T02:59:59Z', 'a second before eight'],
    ['2026-11-24T03:00:00Z', 'Tuesday at eight'],
    ['2026-11-29T12:00:00Z', 'Sunday'],
  ])('is not yet, or no more, at %s: %s', (moment) => {
    expect(digestDue(new Date(moment))).toBeUndefined()
  })

  it('names the Monday until Tuesday at eight, over the end of a year', () => {
    expect(digestDue(new Date('2029-01-02T02:59:59Z'))?.weekOn).toBe('2029-01-01')
  })
})
