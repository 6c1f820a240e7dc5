import { describe, expect, it } from 'vitest'
import { notApplicable, notShown, valueOf } from '#contract/count.ts'
import { longestWait } from '#src/features/justice-stages/longest-wait.ts'

const days = (...values: (number | typeof notShown)[]) =>
  values.map((value, id) => ({ id, days: typeof value === 'number' ? valueOf(value) : value }))

describe('the longest wait', () => {
  it('is the most days of those shown, with how many are shown of how many', () => {
    expect(longestWait(days(5, 40, 12))).toEqual({ id: 1, days: 40, shown: 3, all: 3 })
    expect(longestWait(days(5, 40, notShown, notApplicable))).toEqual({ id: 1, days: 40, shown: 2, all: 3 })
  })

  it('is nothing where one alone is shown, or two share the most', () => {
    expect(longestWait(days(40, notShown))).toBeUndefined()
    expect(longestWait(days(40, 40, 5))).toBeUndefined()
    expect(longestWait(days())).toBeUndefined()
  })
})
