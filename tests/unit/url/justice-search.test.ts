import { describe, expect, it } from 'vitest'
import { publishedPeriods } from '#contract/periods.ts'
import { justiceParameters, readJusticeSearch, writeJusticeSearch } from '#src/url/justice-search.ts'

const bounds = {
  placeIds: new Set(['pakistan', 'punjab', 'lahore']),
  periods: publishedPeriods('2023q1', '2026q1', '2026q1'),
}
const read = (search: Record<string, string>) => readJusticeSearch(search, bounds)

describe('the address of the justice page', () => {
  it('asks about trafficking in the country in the latest calendar year when it says nothing', () => {
    expect(read({})).toEqual({
      filters: { stream: 'tip', placeId: 'pakistan', periodId: 'cy2025' },
      show: 'days',
      ignored: [],
    })
  })

  it('is read back as it was written, defaults left out', () => {
    const filters = { stream: 'som', placeId: 'lahore', periodId: 'cy2023' } as const
    const search = writeJusticeSearch(filters, 'moves', bounds)
    expect(search).toEqual({ of: 'som', in: 'lahore', period: 'cy2023', show: 'moves' })
    expect(readJusticeSearch(search, bounds)).toEqual({ filters, show: 'moves', ignored: [] })
    expect(writeJusticeSearch({ stream: 'tip', placeId: 'pakistan', periodId: 'cy2025' }, 'days', bounds)).toEqual({})
  })

  it('names what stages are not published by, and puts a form under its stream', () => {
    const state = read({ of: 'bonded-labour.brick-kiln', in: 'atlantis', period: 'fy2024-25', show: 'rate' })
    expect(state?.filters).toEqual({ stream: 'bonded-labour', placeId: 'pakistan', periodId: 'cy2025' })
    expect(state?.show).toBe('days')
    expect(state?.ignored.map(({ name }) => name)).toEqual(['of', 'in', 'period', 'show'])
  })

  it('cannot be read while no calendar year is published', () => {
    expect(
      readJusticeSearch({}, { ...bounds, periods: publishedPeriods('2026q1', '2026q2', '2026q1') }),
    ).toBeUndefined()
  })

  it('drops parameters of others', () => {
    expect(justiceParameters({ of: 'som', measure: 'cases', utm: 'x', in: 7 })).toEqual({ of: 'som' })
  })
})
