import { describe, expect, it } from 'vitest'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { defaultReturnsFilters, readReturnsSearch, writeReturnsSearch } from '#src/url/returns-search.ts'
import { aGeography, aReleaseInfo } from '#tests/support/figures.ts'

const bounds = boundsOf(aGeography(), aReleaseInfo().periods)

describe('the link to the page of returns', () => {
  it('says nothing for the country, the latest months and the longest silence', () => {
    expect(readReturnsSearch({}, bounds)).toEqual({ filters: defaultReturnsFilters, ignored: [] })
    expect(writeReturnsSearch(defaultReturnsFilters)).toEqual({})
  })

  it('comes back as it was written', () => {
    const filters = { placeId: 'sindh', periodId: 'cy2025', order: 'share' } as const
    expect(writeReturnsSearch(filters)).toEqual({ in: 'sindh', period: 'cy2025', sort: 'share' })
    expect(readReturnsSearch(writeReturnsSearch(filters), bounds).filters).toEqual(filters)
  })

  it('names what cannot be shown: a district, a quarter, a year that is not published, another order', () => {
    const wrong = { in: 'lahore', period: '2026q1', sort: 'size' }
    const { filters, ignored } = readReturnsSearch(wrong, bounds)
    expect(filters).toEqual(defaultReturnsFilters)
    expect(ignored).toEqual(Object.entries(wrong).map(([name, value]) => ({ name, value })))
    expect(readReturnsSearch({ period: 'cy2026' }, bounds).ignored).toHaveLength(1)
  })
})
