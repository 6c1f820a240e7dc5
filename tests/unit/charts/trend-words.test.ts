import { describe, expect, test } from 'vitest'
import { noReturn, notShown, valueOf } from '#contract/count.ts'
import { datedEvents } from '#contract/events.ts'
import type { Measure } from '#contract/measures.ts'
import { trendStatement } from '#src/features/stream-trend/trend-statement.ts'
import { type TrendWords, trendSubtitle, trendSummary, trendTitle } from '#src/features/stream-trend/trend-words.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { aTrend, countsFrom } from './a-trend.ts'

function wordsOf(language: Language): TrendWords {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  return {
    language,
    t: i18n.getFixedT(language, ['shell', 'errors', 'terms', 'figures', 'headline', 'filters']),
    chartWords: i18n.getFixedT(language, 'charts'),
  }
}
const english = wordsOf('en')
const urdu = wordsOf('ur')

const bonded = (before: number, after: number, measure: Measure = 'cases') =>
  aTrend({
    measure,
    series: [
      {
        category: 'bonded-labour',
        counts: countsFrom(before, before, { '2025q3': valueOf(before), '2026q3': valueOf(after) }),
      },
    ],
  })
const titleOf = (trend = bonded(100, 200), words = english) =>
  withoutIsolates(trendTitle(trend.measure, trendStatement(trend, 'bonded-labour'), words))

describe('the headline', () => {
  test.each([
    [200, 'Bonded labour cases registered have doubled since Jul–Sep 2025'],
    [250, 'Bonded labour cases registered have more than doubled since Jul–Sep 2025'],
    [122, 'Bonded labour cases registered are up 22% on Jul–Sep 2025'],
    [85, 'Bonded labour cases registered are down 15% on Jul–Sep 2025'],
    [50, 'Bonded labour cases registered have halved since Jul–Sep 2025'],
    [40, 'Bonded labour cases registered have fallen by more than half since Jul–Sep 2025'],
    [103, 'Cases registered: every line is within 10% of Jul–Sep 2025'],
  ])('of cases, from 100 to %i: %s', (after, title) => {
    expect(titleOf(bonded(100, after))).toBe(title)
  })

  test.each([
    [200, 'بندھوا مزدوری کے درج کیس جولائی تا ستمبر 2025 کے مقابلے میں دگنے ہو گئے'],
    [122, 'بندھوا مزدوری کے درج کیس جولائی تا ستمبر 2025 کے مقابلے میں 22% زیادہ ہیں'],
    [85, 'بندھوا مزدوری کے درج کیس جولائی تا ستمبر 2025 کے مقابلے میں 15% کم ہیں'],
    [50, 'بندھوا مزدوری کے درج کیس جولائی تا ستمبر 2025 کے مقابلے میں آدھے رہ گئے'],
  ])('in Urdu has its verb last, from 100 to %i: %s', (after, title) => {
    expect(titleOf(bonded(100, after), urdu)).toBe(title)
  })

  test('in Urdu isolates the percentage as one value', () => {
    const trend = bonded(100, 122)
    expect(trendTitle('cases', trendStatement(trend, 'bonded-labour'), urdu)).toContain('\u206822%\u2069')
  })

  test('sets two shares or two medians beside each other and makes no percentage of a percentage', () => {
    expect(titleOf(bonded(60, 78, 'answered-on-time'))).toBe(
      'Referrals answered on time in bonded labour cases: 78%, against 60% in Jul–Sep 2025',
    )
    expect(titleOf(bonded(30, 22.5, 'first-answer-hours'))).toBe(
      'Median time to a first answer in bonded labour cases: 22.5 hours, against 30 hours in Jul–Sep 2025',
    )
  })

  test('of a measure without streams names none', () => {
    const counts = countsFrom(1000, 1000, { '2026q3': valueOf(2600) })
    expect(titleOf(aTrend({ measure: 'reached', series: [{ counts }] }))).toBe(
      'People reached by activities have more than doubled since Jul–Sep 2025',
    )
  })

  test('is the plain name of the measure when there is nothing to say', () => {
    const hidden = aTrend({ series: [{ category: 'tip', counts: countsFrom(30, 30, { '2026q3': notShown }) }] })
    expect(titleOf(hidden)).toBe('Persons identified')
    expect(titleOf(hidden, urdu)).toBe('شناخت شدہ افراد')
  })

  test('never names a cause', () => {
    const titles = [20, 50, 85, 122, 200, 300].flatMap((after) => [
      titleOf(bonded(100, after)),
      titleOf(bonded(100, after), urdu),
    ])
    for (const title of titles) expect(title).not.toMatch(/because|due to|after|thanks|caus|وجہ|باعث|بدولت/i)
  })
})

describe('the subtitle and the summary', () => {
  test('say measure, rhythm, place and time in both languages', () => {
    expect(withoutIsolates(trendSubtitle(aTrend(), 'Pakistan', english))).toBe(
      'Persons identified per quarter, Pakistan, Jan–Mar 2022 to Oct–Dec 2026',
    )
    expect(withoutIsolates(trendSubtitle(aTrend(), 'پاکستان', urdu))).toBe(
      'شناخت شدہ افراد، سہ ماہی وار، پاکستان، جنوری تا مارچ 2022 سے اکتوبر تا دسمبر 2026',
    )
  })

  test('tell the course of a line and every reason for a gap', () => {
    const counts = countsFrom(40, 59, {
      '2023q1': notShown,
      '2023q2': notShown,
      '2024q1': noReturn,
      '2025q2': valueOf(90),
    })
    const summary = withoutIsolates(trendSummary(aTrend({ series: [{ category: 'som', counts }] }), english))
    expect(summary).toBe(
      'Smuggling of migrants: 40 in Jan–Mar 2022, 59 in Oct–Dec 2026, highest 90 in Apr–Jun 2025. ' +
        '2 quarters are not shown, to protect people. For 1 quarter no return was received. ' +
        'Figures from Oct–Dec 2026 on are provisional: returns for these months were still missing when they were first published. ' +
        'They stay as they are; later returns count in the quarter in which they arrive.',
    )
  })

  test('a line without any number is said to have none', () => {
    const counts = countsFrom(1, 1).map(() => notShown)
    expect(withoutIsolates(trendSummary(aTrend({ series: [{ category: 'tip', counts }] }), english))).toContain(
      'Trafficking in persons: no number is shown in any quarter. 20 quarters are not shown',
    )
  })
})

test('the sentence of an event has at most 50 characters in both languages', () => {
  for (const { id } of datedEvents) {
    expect(english.chartWords(`events.${id}`).length, id).toBeLessThanOrEqual(50)
    expect(urdu.chartWords(`events.${id}`).length, id).toBeLessThanOrEqual(50)
  }
})
