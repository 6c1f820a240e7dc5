import { describe, expect, it } from 'vitest'
import { compareTierClaim, readTierClaim } from '#contract/published-figures/tier-claim.ts'
import { tierRecord } from '#contract/published-figures/tier-record.ts'
import { cellsOf, published } from './reference-texts.ts'

const { figures, tierClaim } = published
const record = tierRecord(figures)
const yearsWith = (verdict: string) => tierClaim.filter((year) => year.verdict === verdict).map(({ year }) => year)

describe('the tier of Pakistan', () => {
  it('is known for every report from 2001 to 2025', () => {
    expect(record.map(({ year }) => year)).toEqual(Array.from({ length: 25 }, (_, index) => 2001 + index))
  })

  it('was Tier 3 once, and on the Watch List in these years', () => {
    expect(record.filter(({ tier }) => tier === 'tier-3').map(({ year }) => year)).toEqual([2001])
    const watchList = record.filter(({ tier }) => tier === 'tier-2-watch-list').map(({ year }) => year)
    expect(watchList).toEqual([2004, 2009, 2014, 2015, 2016, 2017, 2020, 2021])
  })

  it('rose in 2018 and 2022 and fell in 2020', () => {
    const recent = record.filter(({ year, change }) => year >= 2016 && change !== 'remained')
    expect(recent.map(({ year, change }) => [year, change])).toEqual([
      [2018, 'upgraded'],
      [2020, 'downgraded'],
      [2022, 'upgraded'],
    ])
  })

  it('agrees with the tier column of the policy index, which no figure is made from', () => {
    const scores = { '2.0': 'tier-2', '2.5': 'tier-2-watch-list', '3.0': 'tier-3' }
    for (const { year, tier } of cellsOf('published/policy-index-2000-2013.csv')) {
      if (tier === '' || tier === undefined) continue
      expect(Object.entries(scores).find(([score]) => score === tier)?.[1]).toBe(
        record.find((recorded) => String(recorded.year) === year)?.tier,
      )
    }
  })

  it('cannot be told when two series disagree or a year is missing', () => {
    const of2003 = figures.filter(({ indicator, periodLabel }) => indicator === 'tier' && periodLabel === '2003')
    expect(() => tierRecord(figures.filter((figure) => !of2003.includes(figure)))).toThrow(
      'the tier of 2003 is missing',
    )
    const [first] = of2003
    if (first === undefined) throw new Error('no tier for 2003')
    const other = { ...first, id: 'other', value: { kind: 'text', text: 'Tier 3' } as const }
    expect(() => tierRecord([...figures, other])).toThrow('2003 is tier-2 in')
  })
})

describe('the claim of the press report', () => {
  it('is contradicted for 2018, 2019 and 2023', () => {
    expect(yearsWith('contradicts')).toEqual([2018, 2019, 2023])
    expect(yearsWith('agrees')).toEqual([2015, 2016, 2017, 2020, 2021, 2022])
  })

  it('does not speak of 2014, when the run on the Watch List began', () => {
    expect(tierClaim.find(({ year }) => year === 2014)).toMatchObject({
      tier: 'tier-2-watch-list',
      claim: null,
      verdict: 'not-covered',
    })
  })

  it('agrees on an improvement only where the tier rose', () => {
    const claim = { year: 2019, claimed: 'improved', paraphrase: 'It improved', source: 'made up' } as const
    const verdict = (year: number) =>
      compareTierClaim(record, [{ ...claim, year }]).find((compared) => compared.year === year)?.verdict
    expect(verdict(2018)).toBe('agrees')
    expect(verdict(2019)).toBe('contradicts')
    expect(verdict(2020)).toBe('contradicts')
  })

  it('must be a tier or "improved"', () => {
    const csv = 'year,claimed,paraphrase,source\n2015,better,It got better,made up\n'
    expect(() => readTierClaim(csv)).toThrow('press-tier-claim.csv, line 2, column "claimed": "better" is neither')
  })
})
