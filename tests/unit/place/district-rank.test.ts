import { describe, expect, it } from 'vitest'
import { noReturn, notShown } from '#contract/count.ts'
import { districtRank } from '#src/features/place-head/district-rank.ts'
import { aFigure, figuresOf } from '../map/some-districts.ts'

const punjab = ['rajanpur', 'rahim-yar-khan', 'lahore', 'kasur', 'multan', 'bahawalpur'] as const
const ratesOf = (...rates: Parameters<typeof aFigure>[1][]) =>
  punjab.map((id, index) => aFigure(id, rates[index] ?? notShown))
const inPunjab = (rows: ReturnType<typeof ratesOf>) => figuresOf([], { placeId: 'punjab', rows })

describe('the rank of a district in its province', () => {
  it('counts the higher rates that are shown', () => {
    const figures = inPunjab(ratesOf(4, 9, 2, 8, 1, 3))
    expect(districtRank(figures, 'rajanpur')).toEqual({ rank: 3, shown: 6, all: 6 })
    expect(districtRank(figures, 'rahim-yar-khan')).toEqual({ rank: 1, shown: 6, all: 6 })
  })

  it('says how many rates it is among when some are not shown', () => {
    const figures = inPunjab(ratesOf(4, 9, 2, 8, 1, notShown))
    expect(districtRank(figures, 'rajanpur')).toEqual({ rank: 3, shown: 5, all: 6 })
  })

  it('is not told of a rate that is hidden, missing, zero, or shared with another district', () => {
    const figures = inPunjab(ratesOf(4, 4, 0, notShown, 3, 2))
    expect(districtRank(figures, 'multan')).toEqual({ rank: 3, shown: 5, all: 6 })
    for (const id of ['rajanpur', 'rahim-yar-khan', 'lahore', 'kasur']) {
      expect([id, districtRank(figures, id)]).toEqual([id, undefined])
    }
    expect(districtRank(inPunjab(ratesOf(noReturn, 5, 4, 3, 2, 1)), 'rajanpur')).toBeUndefined()
  })

  it('is not told of a rate that rests on few, nor among fewer than five', () => {
    const few = punjab.map((id, index) => aFigure(id, index + 1, { isFew: id === 'kasur' }))
    expect(districtRank(inPunjab(few), 'kasur')).toBeUndefined()
    expect(districtRank(inPunjab(few), 'multan')).toEqual({ rank: 2, shown: 6, all: 6 })
    expect(districtRank(inPunjab(ratesOf(4, 3, 2, 1)), 'rajanpur')).toBeUndefined()
  })

  it('is not told of a share or a median, where more is neither', () => {
    const figures = figuresOf([], { placeId: 'punjab', measure: 'answered-on-time', rows: ratesOf(4, 9, 2, 8, 1, 3) })
    expect(districtRank(figures, 'rajanpur')).toBeUndefined()
  })
})
