import { describe, expect, it } from 'vitest'
import type { KeyFigures } from '#contract/api/figures.ts'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import { statementOf, topicWords } from '#src/features/headline/statement.ts'
import { aKeyFigure, aKeyFigures } from '#tests/support/figures.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

const english = wordsIn('en')
const urdu = wordsIn('ur')
const say = (measure: Measure, change: Partial<KeyFigures> = {}, place = 'Pakistan') =>
  plain(statementOf(measure, aKeyFigures(change), place, english))
const persons = (current: Count, compared?: Count) => ({ figures: [aKeyFigure('persons', current, compared)] })

describe('the statement of a page', () => {
  it('says what was recorded, when, and how that compares', () => {
    expect(say('persons')).toBe(
      'Persons identified in trafficking cases: 8,012 in FY 2025-26, 6% more than the year before',
    )
  })

  it('has an order of words of its own in Urdu', () => {
    expect(plain(statementOf('persons', aKeyFigures(), 'پاکستان', urdu))).toBe(
      'انسانی سوداگری کے کیسوں میں شناخت شدہ افراد: مالی سال 2025-26 میں 8,012، اس سے پچھلے سال سے 6% زیادہ',
    )
  })

  it('tells a fall, and what is about the same', () => {
    expect(say('persons', persons(valueOf(700), valueOf(1000)))).toContain(
      '700 in FY 2025-26, 30% fewer than the year before',
    )
    expect(say('persons', persons(valueOf(1010), valueOf(1000)))).toContain('about the same as the year before (1,000)')
  })

  it('names small numbers and makes no percentage of them', () => {
    expect(say('persons', persons(valueOf(12), valueOf(8)))).toContain('12 in FY 2025-26, up from 8 the year before')
  })

  it('tells none recorded from not shown and from no return', () => {
    expect(say('persons', persons(valueOf(0), valueOf(15)))).toBe(
      'Persons identified in trafficking cases: none recorded in FY 2025-26, down from 15 the year before',
    )
    expect(say('persons', persons(notShown, valueOf(15)))).toBe(
      'Persons identified in trafficking cases: not shown for FY 2025-26, to protect people',
    )
    expect(say('persons', persons(noReturn))).toBe(
      'Persons identified in trafficking cases: no return received for FY 2025-26',
    )
    expect(say('persons', persons(notApplicable))).toBe(
      'Persons identified in trafficking cases: no figure for FY 2025-26',
    )
  })

  it('says why an earlier figure is missing, and nothing when there is none to compare with', () => {
    expect(say('persons', persons(valueOf(90), notShown))).toContain('90 in FY 2025-26, not shown for the year before')
    expect(say('persons', persons(valueOf(90)))).toBe('Persons identified in trafficking cases: 90 in FY 2025-26')
  })

  it('names the place unless it is the country, and the form unless it is the stream', () => {
    const inSindh = { placeId: 'sindh', category: 'tip.forced-begging' as const, ...persons(valueOf(90)) }
    expect(say('persons', inSindh, 'Sindh')).toBe(
      'Persons identified in trafficking cases (Forced begging) in Sindh: 90 in FY 2025-26',
    )
  })

  it('writes each measure in its own unit', () => {
    expect(say('first-answer-hours')).toContain('36 hours in FY 2025-26, down from 41 hours the year before')
    expect(say('answered-on-time')).toContain('78% in FY 2025-26, up from 71% the year before')
    expect(say('reached')).toBe('People reached by activities: 212,400 in FY 2025-26, not shown for the year before')
  })

  it('compares a quarter with the quarter before when that was asked', () => {
    const quarter = { periodId: '2026q2', comparedPeriodId: '2026q1', ...persons(valueOf(90), valueOf(60)) }
    expect(say('persons', quarter)).toContain('90 in Apr–Jun 2026, 50% more than the quarter before')
  })

  it('is the topic alone for a measure that the answer does not hold', () => {
    expect(say('referrals')).toBe('Referrals due for an answer in trafficking cases, FY 2025-26')
  })

  it('never claims a cause', () => {
    const measures = ['persons', 'first-answer-hours', 'answered-on-time', 'reached'] as const
    for (const measure of measures) expect(say(measure)).not.toMatch(/because|due to|thanks to|after|led to|since/i)
  })
})

describe('the topic', () => {
  it('stands without a number', () => {
    const topic = {
      measure: 'cases',
      category: 'som',
      placeId: 'punjab',
      periodId: 'cy2025',
      placeName: 'Punjab',
    } as const
    expect(plain(topicWords(topic, english))).toBe('Migrant smuggling cases registered in Punjab, 2025')
  })
})
