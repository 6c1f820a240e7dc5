import { describe, expect, it } from 'vitest'
import { parseFigurePeriod } from '#contract/published-figures/figure-period.ts'

describe('parseFigurePeriod', () => {
  it.each([
    ['2016', '2016-01-01', '2016-12-31'],
    ['2018-2020', '2018-01-01', '2020-12-31'],
    ['2021-22', '2021-01-01', '2022-12-31'],
    ['2025-09', '2025-09-01', '2025-09-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-01 (month)', '2025-01-01', '2025-01-31'],
    ['2015-11 to 2016', '2015-11-01', '2016-12-31'],
    ['2024-01 to 2025-04', '2024-01-01', '2025-04-30'],
    ['2025-01-01 to 2025-02-10', '2025-01-01', '2025-02-10'],
    ['2016 Jan-Nov', '2016-01-01', '2016-11-30'],
    ['undated (about 2014)', '2014-01-01', '2014-12-31'],
  ])('reads %j', (written, periodStart, periodEnd) => {
    expect(parseFigurePeriod(written)).toEqual({ periodStart, periodEnd, periodLabel: written })
  })

  it.each([
    '',
    'recently',
    '2021-23',
    '2021-00',
    '2020-2018',
    '2016 Nov-Jan',
    '2016 Foo-Bar',
    '2016 to 2015',
    '2025-02-30',
    '2025-13-01',
  ])('refuses %j', (written) => {
    expect(parseFigurePeriod(written)).toBeUndefined()
  })
})
