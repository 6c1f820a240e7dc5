import { describe, expect, it } from 'vitest'
import { notShown, valueOf } from '#contract/count.ts'
import { figureFacts, figureNumber } from '#src/features/key-figures/figure-facts.ts'
import { aKeyFigure } from '#tests/support/figures.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

const english = wordsIn('en')
const answer = { periodId: 'fy2025-26', comparedPeriodId: 'fy2024-25' }

describe('a key figure', () => {
  it('has its name, its comparison and what to know before drawing a conclusion', () => {
    const facts = figureFacts(aKeyFigure('persons', valueOf(8012), valueOf(7558)), answer, english)
    expect(facts.label).toBe('Persons identified')
    expect(plain(facts.comparison)).toBe('6% more than the year before')
    expect(facts.caveat).toBe('More can mean better detection')
    expect(facts.definition).toContain('Persons identified by the reporting agencies')
  })

  it('says that it is not compared when it is not', () => {
    const { comparison } = figureFacts(aKeyFigure('persons', notShown, valueOf(7558)), answer, english)
    expect(comparison).toBe('Not compared')
  })

  it('has a gap where a quarter has no number, and names the quarters', () => {
    const figure = aKeyFigure('persons', valueOf(8012))
    const trend = [...figure.trend, { periodId: '2026q3', count: notShown }]
    const facts = figureFacts({ ...figure, trend }, answer, english)
    expect(facts.trend).toEqual([1900, 2100, null])
    expect(plain(facts.trendLabel)).toBe('By quarter, Jan–Mar 2026 to Jul–Sep 2026')
  })

  it('has no line of fewer than two numbers', () => {
    const trend = [
      { periodId: '2026q1', count: notShown },
      { periodId: '2026q2', count: valueOf(12) },
    ]
    expect(figureFacts({ ...aKeyFigure('persons', valueOf(12)), trend }, answer, english).trend).toEqual([])
  })

  it('is written with its sign, and without a unit that its name already has', () => {
    expect(figureNumber(78, 'answered-on-time', english)).toBe('78%')
    expect(figureNumber(36, 'first-answer-hours', english)).toBe('36')
    expect(figureNumber(212_400, 'reached', english)).toBe('212,400')
  })
})
