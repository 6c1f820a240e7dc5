import { describe, expect, it } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { childCases } from '#src/features/published-figures/sections/children-figures.ts'
import { glotipTotals } from '#src/features/published-figures/sections/glotip-figures.ts'
import { leadingProvince, provinceCharts } from '#src/features/published-figures/sections/province-charts.ts'
import { contradictedYears, currentTierRun } from '#src/features/published-figures/sections/tier-figures.ts'
import { countsOf, yearsOf } from '#src/features/published-figures/sections/yearly-series.ts'
import { figureMatrix, yearMatrix } from '#src/features/published-figures/values/year-matrix.ts'
import { published } from '../published/reference-texts.ts'
import { figureNamed } from './figure-named.ts'

const { figures } = published
// The page reads the same years as JSON, where nothing is read-only.
const tierYears = structuredClone(published.tierClaim) as Parameters<typeof currentTierRun>[0]

describe('the tiers', () => {
  it('are told with the length of the last placement', () => {
    expect(currentTierRun(tierYears)).toEqual({ tier: 'tier-2', from: 2022, to: 2025, years: 4 })
    expect(currentTierRun(tierYears.slice(0, 1))).toEqual({ tier: 'tier-3', from: 2001, to: 2001, years: 1 })
    expect(currentTierRun([])).toBeUndefined()
  })

  it('contradict the press report in three years', () => {
    expect(contradictedYears(tierYears)).toEqual([2018, 2019, 2023])
  })
})

describe('a yearly series', () => {
  const detected = glotipTotals(figures).find(({ indicator }) => indicator === 'detected-victims')?.figures ?? []

  it('keeps "<5" hidden, and years without a figure empty, not zero', () => {
    expect(countsOf(detected, [2018, 2019, 2020])).toEqual([noReturn, notShown, valueOf(22)])
  })

  it('has every year between its ends on the axis', () => {
    expect(yearsOf([figureNamed('glotip-pakistan.offences-recorded.pakistan.2011'), ...detected])).toHaveLength(10)
    expect(yearsOf([])).toEqual([])
  })

  it('takes totals only, never a sex, an age or a form', () => {
    expect(detected.map(({ id }) => id)).toEqual([
      'glotip-pakistan.detected-victims.pakistan.2019',
      'glotip-pakistan.detected-victims.pakistan.2020',
    ])
  })
})

describe('a table of figures', () => {
  it('holds every figure of a series once', () => {
    for (const series of ['glotip-pakistan', 'glotip-detected-abroad', 'anti-tip-policy-index']) {
      const own = figures.filter((figure) => figure.series === series)
      const { rows } = yearMatrix(own)
      expect(rows.flatMap((row) => [...row.byColumn.values()])).toHaveLength(own.length)
    }
  })

  it('refuses two figures in one cell', () => {
    const arrests = figureNamed('fia-press.arrests.punjab.2016')
    expect(() =>
      figureMatrix(
        [arrests, { ...arrests, id: 'twin' }],
        () => 'row',
        () => 'column',
      ),
    ).toThrow('stand in one cell')
  })
})

describe('figures by province', () => {
  const charts = provinceCharts(figures.filter(({ series }) => series === 'fia-press'))

  it('put calendar years beside each other and leave a period that overlaps with them alone', () => {
    expect(charts.map(({ indicator, periods }) => [indicator, periods.map(({ id }) => id)])).toEqual([
      ['cases-registered', ['2016-01-01/2016-12-31', '2017-01-01/2017-12-31']],
      ['arrests', ['2016-01-01/2016-12-31', '2017-01-01/2017-12-31']],
      ['raids', ['2015-11-01/2016-12-31']],
      ['arrests', ['2015-11-01/2016-12-31']],
    ])
  })

  it('name the leading province with its share of those shown', () => {
    const [cases] = charts
    const leading = cases && leadingProvince(cases)
    expect(leading?.province.id).toBe('punjab')
    expect(leading?.shares.map(({ total, percent }) => [total, Math.round(percent)])).toEqual([
      [4096, 82],
      [3334, 84],
    ])
  })

  it('name none when the first changes', () => {
    const [cases] = charts
    if (cases === undefined) throw new Error('no picture')
    const [first, second] = cases.periods
    const turned = second?.figures.map((figure) =>
      figure.place.id === 'sindh' ? { ...figure, value: { kind: 'number', value: 9000 } as const } : figure,
    )
    expect(
      leadingProvince({ ...cases, periods: [first, { id: 'x', figures: turned }] as typeof cases.periods }),
    ).toBeUndefined()
  })
})

describe('police cases on children', () => {
  it('begin with the country; the half-year of one province has no provinces to compare', () => {
    expect(
      childCases(figures).map(({ period, whole, provinces, forms }) => [
        period,
        whole?.place.id,
        provinces.length,
        forms.length,
      ]),
    ).toEqual([
      ['2024-01-01/2024-12-31', 'pakistan', 5, 6],
      ['2025-01-01/2025-06-30', 'punjab', 0, 7],
    ])
  })
})
