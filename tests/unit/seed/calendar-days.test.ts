import { describe, expect, it } from 'vitest'
import {
  dayOf,
  daysIn,
  firstDayOf,
  isoOfDay,
  lastDayOf,
  monthOf,
  monthOfDay,
  monthsFrom,
  overlapShare,
} from '#server/seed/calendar-days.ts'
import { casesOfYear } from '#server/seed/calibration.ts'

describe('days and months as numbers', () => {
  it('reads a day and writes the same day', () => {
    for (const day of ['1970-01-01', '2024-02-29', '2026-12-31']) expect(isoOfDay(dayOf(day))).toBe(day)
  })

  it('refuses what is no day and no month', () => {
    expect(() => dayOf('2026-02-30T00')).toThrow('Not a calendar day')
    expect(() => dayOf('23-11-2026')).toThrow('Not a calendar day')
    expect(() => monthOf('2026-13')).toThrow('Not a month')
  })

  it('knows the length of months, leap years included', () => {
    expect(daysIn(monthOf('2024-02'))).toBe(29)
    expect(daysIn(monthOf('2025-02'))).toBe(28)
    expect(isoOfDay(lastDayOf(monthOf('2025-12')))).toBe('2025-12-31')
    expect(isoOfDay(firstDayOf(monthOf('2026-01')))).toBe('2026-01-01')
  })

  it('finds the month of its first and last day', () => {
    for (const month of monthsFrom(monthOf('2023-11'), monthOf('2024-03'))) {
      expect(monthOfDay(firstDayOf(month))).toBe(month)
      expect(monthOfDay(lastDayOf(month))).toBe(month)
    }
  })

  it('tells how much of a month an event covers', () => {
    const month = monthOf('2023-06')
    expect(overlapShare(month, dayOf('2023-06-14'), dayOf('2023-09-13'))).toBeCloseTo(17 / 30)
    expect(overlapShare(month, dayOf('2023-01-01'), dayOf('2023-12-31'))).toBe(1)
    expect(overlapShare(month, dayOf('2023-07-01'), dayOf('2023-07-31'))).toBe(0)
  })
})

describe('cases of a year', () => {
  it('goes on by the last step of the plan after its last year', () => {
    expect([2024, 2025, 2026, 2027].map(casesOfYear)).toEqual([1250, 1350, 1450, 1550])
  })

  it('stays at the first year before the plan begins', () => {
    expect(casesOfYear(2020)).toBe(casesOfYear(2022))
  })
})
