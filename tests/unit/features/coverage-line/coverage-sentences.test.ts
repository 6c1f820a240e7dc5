import { describe, expect, it } from 'vitest'
import type { Coverage } from '#contract/api/figures.ts'
import { coverageSentences } from '#src/features/coverage-line/coverage-sentences.ts'
import { aCoverage } from '#tests/support/figures.ts'
import { plain, wordsIn } from '#tests/support/words.ts'

const say = (change: Partial<Coverage> = {}, provisionalFrom?: string) =>
  coverageSentences(aCoverage(change), provisionalFrom, wordsIn('en')).map(plain)

describe('how complete the figures are', () => {
  it('says who has reported, what is missing, and what a record is not', () => {
    expect(say()).toEqual([
      '31 of 36 agencies and 152 of 156 districts have reported for FY 2025-26.',
      '571 of 6,312 monthly returns are missing. Their records will count in the quarter in which they arrive.',
      'Recorded figures reflect detection and reporting, not how many there are.',
      'Records up to 31 October 2026.',
    ])
  })

  it('knows one missing return, and none', () => {
    expect(say({ returnsMissing: 1 })[1]).toBe(
      '1 of 6,312 monthly returns is missing. Its records will count in the quarter in which they arrive.',
    )
    expect(say({ returnsMissing: 0 })[1]).toBe('All 6,312 monthly returns have arrived.')
  })

  it('says so where nobody owes a return', () => {
    const [first, second] = say({ returnsDue: 0, returnsMissing: 0, agenciesDue: 0, districtsDue: 0 })
    expect(first).toBe('No returns are due for FY 2025-26.')
    expect(second).toBe('Recorded figures reflect detection and reporting, not how many there are.')
  })

  it('says from when on figures are provisional, when that lies in the period', () => {
    expect(say({ periodId: '2026q3' }, '2026q3').join(' ')).toContain('Figures from Jul–Sep 2026 on are provisional')
    expect(say({ periodId: 'fy2025-26' }, '2026q2').join(' ')).toContain('Figures from Apr–Jun 2026 on are provisional')
    expect(say({ periodId: 'fy2025-26' }, '2026q3').join(' ')).not.toContain('provisional')
  })

  it('keeps numbers and their order in Urdu', () => {
    const [first] = coverageSentences(aCoverage(), undefined, wordsIn('ur'))
    expect(plain(first ?? '')).toBe(
      'مالی سال 2025-26 کے لیے 36 میں سے 31 اداروں اور 156 میں سے 152 اضلاع نے رپورٹ بھیجی ہے۔',
    )
  })
})
