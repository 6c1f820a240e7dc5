import { describe, expect, it } from 'vitest'
import { canonicalSearch } from '#src/app/canonical-search.ts'
import { boundsOf } from '#src/url/filter-bounds.ts'
import {
  choosePart,
  overviewSearchOf,
  ownParameters,
  placeSearch,
  readOverviewSearch,
  viewAfter,
} from '#src/url/overview-search.ts'
import { defaultView } from '#src/url/overview-view.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import { aGeography, aReleaseInfo, someFilters } from '#tests/support/figures.ts'

const bounds = boundsOf(aGeography(), aReleaseInfo().periods)
const canonical = (search: string) => canonicalSearch('overview', search, bounds)

describe('the bounds of a link', () => {
  it('hold the country, provinces and districts, and every period of the release', () => {
    expect([...bounds.placeIds]).toContain('pakistan')
    expect([...bounds.placeIds]).toContain('sindh')
    expect([...bounds.placeIds]).toContain('lahore')
    expect(bounds.periods.map((period) => period.id)).toEqual(aReleaseInfo().periods)
  })

  it('pass over a period that this version does not know', () => {
    expect(boundsOf(aGeography(), ['fy2025-26', 'decade-2020']).periods).toHaveLength(1)
  })
})

describe('the address of the overview', () => {
  it('drops parameters of others and puts its own in order', () => {
    const own = ownParameters({ at: 'lahore', utm_source: 'letter', of: 'som', measure: '' })
    expect(Object.entries(own)).toEqual([
      ['of', 'som'],
      ['at', 'lahore'],
    ])
  })

  it('names every part that it does not understand, of sentence and view alike', () => {
    const { filters, ignored } = readOverviewSearch({ of: 'som', period: 'foo', view: 'globe', at: 'punjab' }, bounds)
    expect(filters.category).toBe('som')
    expect(filters.periodId).toBe('fy2025-26')
    expect(ignored.map(({ name }) => name)).toEqual(['period', 'view', 'at'])
  })

  it('is the shortest one for a sentence and a view', () => {
    const search = overviewSearchOf(
      someFilters({ category: 'som', placeId: 'sindh' }),
      { ...defaultView, at: 'sukkur' },
      bounds,
    )
    expect(writeSearchString(search)).toBe('?of=som&in=sindh&at=sukkur')
  })

  it('of a place leaves the place to the path', () => {
    expect(placeSearch(someFilters({ placeId: 'sindh', measure: 'cases' }), bounds)).toEqual({ measure: 'cases' })
  })
})

describe('a form that was sent without script', () => {
  it('is redirected to the shortest address that says the same', () => {
    expect(canonical('?measure=persons&of=som&in=pakistan&period=fy2025-26&vs=year-before')).toBe('?of=som')
    expect(canonical('?measure=persons&of=tip&in=pakistan&period=fy2025-26&vs=year-before')).toBe('')
  })

  it('is left alone when its address is the shortest', () => {
    expect(canonical('?of=som&in=punjab&view=table')).toBeUndefined()
    expect(canonical('')).toBeUndefined()
  })

  it('is put in order, and rid of what is not ours', () => {
    expect(canonical('?in=punjab&of=som&utm_source=letter')).toBe('?of=som&in=punjab')
  })

  it('is left alone when a part is not understood, so that the page can name it', () => {
    expect(canonical('?period=foo&measure=persons')).toBeUndefined()
  })

  it('leads to an address that is not redirected again', () => {
    const once = canonical('?vs=none&period=2026q1&in=lahore&of=bonded-labour&measure=cases&at=lahore&view=map')
    expect(once).toBe('?measure=cases&of=bonded-labour&in=lahore&period=2026q1&vs=none&at=lahore')
    expect(canonical(once ?? '')).toBeUndefined()
  })
})

describe('choosing a part of the sentence', () => {
  it('changes that part alone', () => {
    expect(choosePart(someFilters(), { placeId: 'sindh' })).toEqual(someFilters({ placeId: 'sindh' }))
  })

  it('gives up a form that is not published for the chosen period or measure', () => {
    const begging = someFilters({ category: 'tip.forced-begging', periodId: 'cy2024' })
    expect(choosePart(begging, { periodId: '2026q1' }).category).toBe('tip')
    expect(choosePart(begging, { periodId: 'fy2025-26' }).category).toBe('tip')
    expect(choosePart(begging, { measure: 'referrals' }).category).toBe('tip')
    expect(choosePart(begging, { periodId: 'cy2025' }).category).toBe('tip.forced-begging')
  })

  it('lets go of the selected district when the place changes, and of nothing else', () => {
    const view = { ...defaultView, view: 'table' as const, at: 'lahore' }
    const inPunjab = someFilters({ placeId: 'punjab' })
    expect(viewAfter(view, inPunjab, someFilters({ placeId: 'sindh' }))).toEqual({ ...view, at: undefined })
    expect(viewAfter(view, inPunjab, someFilters({ placeId: 'punjab', category: 'som' }))).toBe(view)
  })
})
