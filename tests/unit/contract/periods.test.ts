import { describe, expect, it } from 'vitest'
import {
  daysOf,
  latestCompleteYear,
  parsePeriod,
  periodBefore,
  periodOf,
  publishedPeriods,
  quarterOfDay,
  quartersBetween,
  shiftQuarter,
  yearBefore,
} from '#contract/periods.ts'

describe('periods', () => {
  it('reads a fiscal year as July to June', () => {
    expect(daysOf(periodOf('fy2025-26'))).toEqual({ firstOn: '2025-07-01', lastOn: '2026-06-30' })
    expect(periodOf('fy1999-00').quarters).toEqual(['1999q3', '1999q4', '2000q1', '2000q2'])
  })

  it('knows the last day of a quarter in a leap year', () => {
    expect(daysOf(periodOf('2024q1')).lastOn).toBe('2024-03-31')
    expect(daysOf(periodOf('cy2024'))).toEqual({ firstOn: '2024-01-01', lastOn: '2024-12-31' })
  })

  it.each(['fy2025-27', '2025q5', 'cy25', '', 'FY2025-26', '2025q1; drop table'])('takes %j for no period', (id) => {
    expect(parsePeriod(id)).toBeUndefined()
  })

  it('steps over the turn of the year', () => {
    expect(shiftQuarter('2025q4', 1)).toBe('2026q1')
    expect(shiftQuarter('2025q1', -5)).toBe('2023q4')
    expect(quartersBetween('2025q3', '2026q2')).toEqual(['2025q3', '2025q4', '2026q1', '2026q2'])
    expect(quarterOfDay('2026-11-23')).toBe('2026q4')
  })

  it('compares a quarter with the same one a year earlier, or with the one before', () => {
    expect(yearBefore(periodOf('2026q1')).id).toBe('2025q1')
    expect(periodBefore(periodOf('2026q1')).id).toBe('2025q4')
    expect(yearBefore(periodOf('fy2025-26')).id).toBe('fy2024-25')
  })

  it('offers only years that lie inside and are over', () => {
    const ids = publishedPeriods('2022q1', '2023q3', '2023q3').map((period) => period.id)
    expect(ids.filter((id) => !id.includes('q'))).toEqual(['cy2022', 'fy2022-23'])
  })

  it('takes the year that ended last, calendar or fiscal', () => {
    expect(latestCompleteYear(publishedPeriods('2022q1', '2026q3', '2026q3')).id).toBe('fy2025-26')
    expect(latestCompleteYear(publishedPeriods('2022q1', '2026q1', '2026q1')).id).toBe('cy2025')
  })
})
