import { describe, expect, it } from 'vitest'
import { boundsOf } from '#src/url/filter-bounds.ts'
import { movementParameters, movementSearchOf, readMovementSearch } from '#src/url/movement-search.ts'
import { aGeography, aReleaseInfo } from '#tests/support/figures.ts'

const bounds = boundsOf(aGeography(), aReleaseInfo().periods)
const read = (search: Record<string, string>) => readMovementSearch(search, bounds)

describe('the sentence of routes and referrals in the address', () => {
  it('is trafficking in the latest calendar year unless it says otherwise', () => {
    expect(read({})).toEqual({ filters: { stream: 'tip', periodId: 'cy2025' }, ignored: [] })
    expect(movementSearchOf({ stream: 'tip', periodId: 'cy2025' }, bounds)).toEqual({})
  })

  it('comes back from its own address', () => {
    for (const stream of ['tip', 'bonded-labour', 'som'] as const) {
      for (const periodId of ['cy2023', 'cy2025']) {
        expect(read({ ...movementSearchOf({ stream, periodId }, bounds) }).filters).toEqual({ stream, periodId })
      }
    }
  })

  it('names what is not published so: a fiscal year, a form, another word', () => {
    expect(read({ of: 'tip.forced-begging', period: 'fy2025-26' })).toEqual({
      filters: { stream: 'tip', periodId: 'cy2025' },
      ignored: [
        { name: 'of', value: 'tip.forced-begging' },
        { name: 'period', value: 'fy2025-26' },
      ],
    })
    expect(read({ of: 'bonded-labour.brick-kiln' }).filters?.stream).toBe('bonded-labour')
    expect(read({ of: 'x' }).ignored).toEqual([{ name: 'of', value: 'x' }])
  })

  it('has no filters while no calendar year is published', () => {
    expect(readMovementSearch({}, boundsOf(aGeography(), ['2026q1'])).filters).toBeUndefined()
  })

  it('keeps its own parameters and drops a campaign’s', () => {
    expect(movementParameters({ period: 'cy2024', of: 'som', utm: 'x', in: 'punjab' })).toEqual({
      of: 'som',
      period: 'cy2024',
    })
  })
})
