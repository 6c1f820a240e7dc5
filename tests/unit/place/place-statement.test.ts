import { describe, expect, it } from 'vitest'
import type { KeyFigures } from '#contract/api/figures.ts'
import { notShown, valueOf } from '#contract/count.ts'
import { rankWords, withAskedMeasure, withRank } from '#src/features/place-head/place-statement.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { aFigure, figuresOf } from '../map/some-districts.ts'
import { placeWordsIn } from './place-words.ts'

const english = placeWordsIn('en')
const urdu = placeWordsIn('ur')

describe('the rank in words', () => {
  it('is an ordinal in English', () => {
    const said = [1, 2, 3, 4, 11, 22].map((rank) =>
      withoutIsolates(rankWords({ rank, shown: 36, all: 36 }, 'Punjab', english)),
    )
    expect(said).toEqual([
      'Highest rate per resident of the 36 districts in Punjab',
      '2nd highest rate per resident of the 36 districts in Punjab',
      '3rd highest rate per resident of the 36 districts in Punjab',
      '4th highest rate per resident of the 36 districts in Punjab',
      '11th highest rate per resident of the 36 districts in Punjab',
      '22nd highest rate per resident of the 36 districts in Punjab',
    ])
  })

  it('is a number in Urdu, after the province', () => {
    expect(withoutIsolates(rankWords({ rank: 3, shown: 36, all: 36 }, 'پنجاب', urdu))).toBe(
      'پنجاب کے 36 اضلاع میں فی کس شرح کے لحاظ سے نمبر 3',
    )
    expect(withoutIsolates(rankWords({ rank: 1, shown: 36, all: 36 }, 'پنجاب', urdu))).toBe(
      'پنجاب کے 36 اضلاع میں فی کس شرح سب سے زیادہ',
    )
  })

  it('names the rates that are shown when not all are', () => {
    expect(withoutIsolates(rankWords({ rank: 2, shown: 27, all: 36 }, 'Punjab', english))).toBe(
      '2nd highest rate per resident of the 27 districts in Punjab whose rate is shown',
    )
    expect(withoutIsolates(rankWords({ rank: 2, shown: 27, all: 36 }, 'پنجاب', urdu))).toBe(
      'پنجاب کے جن 27 اضلاع کی شرح دکھائی گئی ہے، ان میں فی کس شرح کے لحاظ سے نمبر 2',
    )
  })
})

describe('the statement of a district', () => {
  const rows = [5, 4, 3, 2, 1].map((rate, index) => aFigure(`district-${index}`, rate))
  const figures = figuresOf([], { placeId: 'punjab', rows: [...rows, aFigure('hidden', notShown)] })

  it('ends with the rank, or stands alone where there is none', () => {
    const among = { figures, districtId: 'district-1', provinceName: 'Punjab' }
    expect(withoutIsolates(withRank('Persons identified: 40 in 2025', among, english))).toBe(
      'Persons identified: 40 in 2025. 2nd highest rate per resident of the 5 districts in Punjab whose rate is shown.',
    )
    expect(withRank('Persons identified: not shown', { ...among, districtId: 'hidden' }, english)).toBe(
      'Persons identified: not shown',
    )
  })
})

describe('a measure that is none of the four key figures', () => {
  const answer: KeyFigures = {
    releaseId: 'test-1',
    asOf: '2026-09-30',
    isSynthetic: true,
    placeId: 'lahore',
    category: 'tip',
    periodId: 'fy2025-26',
    figures: [{ measure: 'persons', current: valueOf(7), trend: [] }],
  }
  const referrals = figuresOf([aFigure('lahore', 3)], { measure: 'referrals', placeId: 'punjab', total: valueOf(900) })

  it('has its number from the districts of the province, or from their total', () => {
    expect(withAskedMeasure(answer, referrals).figures.at(-1)).toEqual({
      measure: 'referrals',
      current: valueOf(30),
      trend: [],
    })
    expect(withAskedMeasure({ ...answer, placeId: 'punjab' }, referrals).figures.at(-1)?.current).toEqual(valueOf(900))
  })

  it('takes no number of another period, stream or measure', () => {
    expect(withAskedMeasure(answer, { ...referrals, periodId: 'cy2025' })).toBe(answer)
    expect(withAskedMeasure(answer, { ...referrals, category: 'som' })).toBe(answer)
    expect(withAskedMeasure(answer, { ...referrals, measure: 'persons' })).toBe(answer)
    expect(withAskedMeasure(answer, undefined)).toBe(answer)
  })
})
