import { describe, expect, it } from 'vitest'
import { type Count, noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { areDaysPublished, daysWords, stageRows } from '#src/features/justice-stages/stage-days.ts'
import { aDistrictProfile, aProfile } from '#tests/support/figures.ts'
import { plain } from '#tests/support/words.ts'
import { justiceWordsIn } from './justice-words.ts'

const figures = (medianDays: Count, ninetiethDays: Count) => ({
  stage: 'trial' as const,
  count: valueOf(90),
  medianDays,
  ninetiethDays,
})
const say = (median: Count, ninetieth: Count, language: 'en' | 'ur' = 'en') =>
  plain(daysWords(figures(median, ninetieth), justiceWordsIn(language)))

describe('the days beside a stage', () => {
  it('are those of half and of nine in ten', () => {
    expect(say(valueOf(34), valueOf(120))).toBe('half within 34 days, nine in ten within 120 days')
    expect(say(valueOf(1), valueOf(1.5))).toBe('half within 1 day, nine in ten within 1.5 days')
    expect(say(valueOf(34), valueOf(120), 'ur')).toBe('نصف 34 دن کے اندر، دس میں سے نو 120 دن کے اندر')
  })

  it('say in words which of them has no number, and why', () => {
    expect(say(valueOf(34), notShown)).toBe('half within 34 days; nine in ten: not shown')
    expect(say(notShown, valueOf(120))).toBe('nine in ten within 120 days; half: not shown')
    expect(say(notShown, notShown)).toBe('days from the stage before: not shown')
    expect(say(notApplicable, notApplicable)).toBe('days from the stage before: not applicable')
    expect(say(noReturn, noReturn)).toBe('days from the stage before: no return received')
  })
})

describe('the rows of the chain', () => {
  it('stand in the order of the answer with the days of each', () => {
    const rows = stageRows(aProfile().stages, justiceWordsIn('en'))
    expect(rows.map(({ name }) => name)).toEqual([
      'Enquiry opened',
      'FIR registered',
      'Challan submitted',
      'Trial begun',
      'Convicted',
      'Acquitted',
      'Closed otherwise: withdrawn, compromised or untraced',
    ])
    expect(plain(rows[1]?.detail ?? '')).toBe('half within 20 days, nine in ten within 80 days')
  })

  it('have no days where none are published', () => {
    const { stages } = aDistrictProfile()
    expect(areDaysPublished(stages)).toBe(false)
    expect(stageRows(stages, justiceWordsIn('en')).filter(({ detail }) => detail !== undefined)).toEqual([])
  })
})
