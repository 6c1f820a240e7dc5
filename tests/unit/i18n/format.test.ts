import { describe, expect, it } from 'vitest'
import {
  compareNames,
  formatDate,
  formatDecimal,
  formatNumber,
  formatPercent,
  formatRange,
  formatRate,
  monthName,
} from '#src/i18n/format.ts'

const latin = /^[\d.,%\u200E-]+$/

describe.each(['en', 'ur'] as const)('numbers in %s', (language) => {
  it('are written in full, with Latin digits', () => {
    expect(formatNumber(212_400, language)).toBe('212,400')
    expect(formatNumber(12_000_000, language)).toBe('12,000,000')
    expect(formatNumber(-1234, language)).toMatch(latin)
  })

  it('have one decimal as rates, and at most one as medians', () => {
    expect(formatRate(4, language)).toBe('4.0')
    expect(formatRate(12.44, language)).toBe('12.4')
    expect(formatDecimal(36, language)).toBe('36')
    expect(formatDecimal(13.5, language)).toBe('13.5')
  })

  it('carry the percent sign behind them', () => {
    expect(formatPercent(78.4, language)).toBe('78%')
  })
})

describe('dates', () => {
  it('are a day, a month by name and a year of four digits in both languages', () => {
    expect(formatDate('2025-07-14', 'en')).toBe('14 July 2025')
    expect(formatDate('2025-07-04', 'ur')).toBe('4 جولائی 2025')
  })

  it('do not depend on the time zone of the machine', () => {
    expect(formatDate('2025-01-01', 'en')).toBe('1 January 2025')
    expect(formatDate('2025-12-31', 'en')).toBe('31 December 2025')
  })

  it('have short months in English only', () => {
    expect(monthName(9, 'en', 'short')).toBe('Sep')
    expect(monthName(9, 'ur', 'short')).toBe(monthName(9, 'ur'))
  })
})

describe('ranges', () => {
  it('are one run from left to right', () => {
    expect(formatRange('1', '2')).toBe('\u20661–2\u2069')
  })
})

describe('names', () => {
  it('stand in the order of the Urdu alphabet, not of code points', () => {
    // ٹ and پ have higher code points than ت and ب, which stand beside them in the alphabet.
    expect(['تھرپارکر', 'ٹانک', 'پشاور', 'بنوں'].toSorted((a, b) => compareNames(a, b, 'ur'))).toEqual([
      'بنوں',
      'پشاور',
      'تھرپارکر',
      'ٹانک',
    ])
  })
})
