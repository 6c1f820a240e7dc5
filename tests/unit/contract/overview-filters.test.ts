import { describe, expect, it } from 'vitest'
import {
  comparedPeriod,
  defaultFilters,
  parseOverviewFilters,
  writeOverviewFilters,
} from '#contract/filters/overview-filters.ts'
import { publishedPeriods } from '#contract/periods.ts'

const bounds = {
  placeIds: new Set(['pakistan', 'punjab', 'gujrat']),
  periods: publishedPeriods('2022q1', '2026q3', '2026q3'),
}

describe('the filter sentence in the URL', () => {
  it('is empty for the defaults', () => {
    expect(writeOverviewFilters(defaultFilters(bounds), bounds)).toEqual({})
  })

  it('comes back as it was written, in canonical order', () => {
    const search = { vs: 'none', period: 'cy2024', in: 'punjab', of: 'tip.forced-begging', measure: 'cases' }
    const { filters, ignored } = parseOverviewFilters(search, bounds)
    expect(ignored).toEqual([])
    expect(Object.entries(writeOverviewFilters(filters, bounds))).toEqual([
      ['measure', 'cases'],
      ['of', 'tip.forced-begging'],
      ['in', 'punjab'],
      ['period', 'cy2024'],
      ['vs', 'none'],
    ])
  })

  it('names what it does not understand and keeps the rest', () => {
    const { filters, ignored } = parseOverviewFilters({ in: 'atlantis', period: 'cy2024', measure: 'tears' }, bounds)
    expect(filters).toMatchObject({ placeId: 'pakistan', periodId: 'cy2024', measure: 'persons' })
    expect(ignored).toEqual([
      { name: 'measure', value: 'tears' },
      { name: 'in', value: 'atlantis' },
    ])
  })

  it.each([
    { of: 'tip.servitude', period: '2026q1' },
    { of: 'tip.servitude', measure: 'referrals' },
  ])('falls back from a form to its stream where forms are not published: %j', (search) => {
    const { filters, ignored } = parseOverviewFilters(search, bounds)
    expect(filters.category).toBe('tip')
    expect(ignored).toEqual([{ name: 'of', value: 'tip.servitude' }])
  })

  it('compares with nothing when figures do not reach back so far', () => {
    const { filters } = parseOverviewFilters({ period: 'cy2022' }, bounds)
    expect(comparedPeriod(filters, bounds)).toBeUndefined()
  })
})
