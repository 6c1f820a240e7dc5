import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notShown, valueOf } from '#contract/count.ts'
import { quartersBetween } from '#contract/periods.ts'
import { shadeEdges } from '#src/features/seasons/season-shades.ts'
import { seasonFinding, seasonYears } from '#src/features/seasons/season-table.ts'
import { seasonChangeWords, shadeNames } from '#src/features/seasons/season-words.ts'
import { aTrend } from '#tests/support/figures.ts'
import { plain } from '#tests/support/words.ts'
import { exploreWordsIn } from './explore-words.ts'

/** Trafficking by quarter from 2022 on, in rows of four. */
function trendOf(rows: readonly (readonly (number | Count)[])[], change: Parameters<typeof aTrend>[0] = {}) {
  const counts = rows.flat().map((one) => (typeof one === 'number' ? valueOf(one) : one))
  const quarters = quartersBetween('2022q1', '2027q4').slice(0, counts.length)
  const trend = aTrend({ quarters, series: [{ category: 'tip', counts }], ...change })
  if (change.provisionalFrom === undefined) delete trend.provisionalFrom
  return trend
}
const findingOf = (...of: Parameters<typeof trendOf>) => seasonFinding(seasonYears(trendOf(...of), 'tip'))
const highestIn = (at: number) => [50, 50, 50, 50].map((value, index) => (index === at ? 90 : value))

describe('years against quarters', () => {
  it('stand with the newest year last, and leave open what is not published', () => {
    const years = seasonYears(
      trendOf([
        [11, 12, 13, 14],
        [15, 16],
      ]),
      'tip',
    )
    expect(years.map(({ year }) => year)).toEqual(['2022', '2023'])
    expect(years[1]?.cells.map((cell) => cell?.quarter)).toEqual(['2023q1', '2023q2', undefined, undefined])
  })

  it('compare each quarter with the same one a year before', () => {
    const [, year] = seasonYears(
      trendOf([
        [100, 100, notShown, 100],
        [150, 101, 200, noReturn],
      ]),
      'tip',
    )
    expect(year?.cells.map((cell) => cell?.change)).toEqual([
      { kind: 'more', percent: 50 },
      { kind: 'same', before: 100 },
      { kind: 'unknown', reason: 'not-shown' },
      { kind: 'none' },
    ])
  })

  it('compare neither counts below ten nor a provisional quarter', () => {
    const small = trendOf(
      [
        [9, 10, 30, 30],
        [30, 9, 10, 60],
      ],
      { measure: 'reached', provisionalFrom: '2023q4' },
    )
    const [, year] = seasonYears({ ...small, series: [{ counts: small.series[0]?.counts ?? [] }] }, 'tip')
    expect(year?.cells.map((cell) => cell?.change.kind)).toEqual(['none', 'none', 'lower', 'none'])
    expect(year?.cells.map((cell) => cell?.isProvisional)).toEqual([false, false, false, true])
  })

  it('compare shares of any size', () => {
    const [, year] = seasonYears(
      trendOf(
        [
          [8, 8, 8, 8],
          [5, 8, 8, 8],
        ],
        { measure: 'answered-on-time' },
      ),
      'tip',
    )
    expect(year?.cells[0]?.change).toEqual({ kind: 'lower', before: 8 })
  })
})

describe('the finding about seasons', () => {
  it('names the quarter that is highest in at least three of four years', () => {
    expect(findingOf([highestIn(3), highestIn(3), highestIn(1), highestIn(3)])).toEqual({
      kind: 'highest',
      season: 'q4',
      times: 3,
      years: 4,
    })
  })

  it('is none where no quarter is highest so often', () => {
    expect(findingOf([highestIn(3), highestIn(3), highestIn(1), highestIn(0)])).toEqual({ kind: 'none' })
    expect(findingOf([highestIn(3), highestIn(3)])).toEqual({ kind: 'none' })
  })

  it('counts only years whose four quarters are shown and complete', () => {
    const hidden = [notShown, 50, 50, 90]
    expect(findingOf([hidden, highestIn(3), highestIn(3)])).toEqual({ kind: 'none' })
    expect(findingOf([hidden, highestIn(3), highestIn(3), highestIn(3)])).toMatchObject({ times: 3, years: 3 })
    const provisional = { provisionalFrom: '2024q4' }
    expect(findingOf([highestIn(3), highestIn(3), highestIn(3)], provisional)).toEqual({ kind: 'none' })
  })

  it('lets no quarter of a year lead that shares its number with another', () => {
    expect(findingOf([highestIn(3), highestIn(3), [50, 90, 50, 90]])).toEqual({ kind: 'none' })
  })
})

describe('the shades of the table', () => {
  it('lie at round numbers between the smallest and the largest', () => {
    expect(shadeEdges([669, 1185])).toEqual([750, 900, 1050, 1200])
    expect(shadeEdges([12, 14, 30])).toEqual([16, 20, 24, 28])
  })

  it('are never finer than a whole one, nor than a twentieth of the largest', () => {
    expect(shadeEdges([10, 11])).toEqual([11, 12, 13, 14])
    expect(shadeEdges([1000, 1010])).toEqual([1020, 1080, 1140, 1200])
    expect(shadeEdges([7.5, 9])).toEqual([8, 9, 10, 11])
    expect(shadeEdges([])).toEqual([1, 2, 3, 4])
  })

  it('have names that leave no number out and none twice', () => {
    const names = shadeNames([10, 20, 30, 40], String, exploreWordsIn('en')).map(plain)
    expect(names).toEqual(['below 10', '10 to below 20', '20 to below 30', '30 to below 40', '40 and more'])
  })
})

describe('a change in a cell', () => {
  const wordsOf = (change: Parameters<typeof seasonChangeWords>[0], language: 'en' | 'ur' = 'en') =>
    plain(seasonChangeWords(change, 'persons', exploreWordsIn(language)) ?? '')

  it('is said in few words, and not at all when there is none', () => {
    expect(wordsOf({ kind: 'more', percent: 12 })).toBe('12% more')
    expect(wordsOf({ kind: 'lower', before: 14 })).toBe('down from 14')
    expect(wordsOf({ kind: 'unknown', reason: 'not-shown' })).toBe('year before not shown')
    expect(wordsOf({ kind: 'none' })).toBe('')
    expect(wordsOf({ kind: 'fewer', percent: 12 }, 'ur')).toBe('12% کم')
  })
})
