import { describe, expect, it } from 'vitest'
import { formatFigure, formatHours } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

const english = wordsIn('en')
const urdu = wordsIn('ur')

describe('a period in words', () => {
  it.each([
    ['fy2025-26', 'FY 2025-26', 'مالی سال 2025-26'],
    ['cy2025', '2025', '2025'],
    ['2026q1', 'Jan–Mar 2026', 'جنوری تا مارچ 2026'],
    ['2026q2', 'Apr–Jun 2026', 'اپریل تا جون 2026'],
    ['2026q3', 'Jul–Sep 2026', 'جولائی تا ستمبر 2026'],
    ['2026q4', 'Oct–Dec 2026', 'اکتوبر تا دسمبر 2026'],
  ])('%s is %s', (periodId, inEnglish, inUrdu) => {
    expect(plain(formatPeriod(periodId, english.t))).toBe(inEnglish)
    expect(plain(formatPeriod(periodId, urdu.t))).toBe(inUrdu)
  })

  it('keeps the two years of an Urdu fiscal year in their order', () => {
    expect(formatPeriod('fy2025-26', urdu.t)).toBe('مالی سال \u20682025-26\u2069')
  })

  it('is the id itself for something that is no period', () => {
    expect(formatPeriod('2026q5', english.t)).toBe('2026q5')
  })
})

describe('a figure in the form of its measure', () => {
  it('is a number, a share or a number of hours', () => {
    expect(formatFigure(8012, 'persons', english)).toBe('8,012')
    expect(formatFigure(78, 'answered-on-time', urdu)).toBe('78%')
    expect(plain(formatFigure(36, 'first-answer-hours', english))).toBe('36 hours')
  })

  it('has one hour and several', () => {
    expect(plain(formatHours(1, english.t))).toBe('1 hour')
    expect(plain(formatHours(13.5, english.t))).toBe('13.5 hours')
    expect(plain(formatHours(1, urdu.t))).toBe('1 گھنٹہ')
    expect(plain(formatHours(36, urdu.t))).toBe('36 گھنٹے')
  })
})
