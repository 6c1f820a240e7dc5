import { describe, expect, it } from 'vitest'
import { periodOf, publishedPeriods } from '#contract/periods.ts'
import { periodsOfKind, sameTime } from '#src/features/time-slider/slider-periods.ts'

const periods = publishedPeriods('2023q1', '2024q4', '2024q4')

describe('the periods of a slider', () => {
  it('are those of one kind, oldest first', () => {
    expect(periodsOfKind(periods.toReversed(), 'calendar-year').map(({ id }) => id)).toEqual(['cy2023', 'cy2024'])
  })

  it('stay at the same time when the kind changes', () => {
    expect(sameTime(periods, 'quarter', periodOf('cy2023'))?.id).toBe('2023q4')
    expect(sameTime(periods, 'calendar-year', periodOf('2024q2'))?.id).toBe('cy2023')
    expect(sameTime(periods, 'fiscal-year', periodOf('2023q1'))?.id).toBe('fy2023-24')
    expect(sameTime([], 'quarter', periodOf('cy2023'))).toBeUndefined()
  })
})
