import { describe, expect, it } from 'vitest'
import { escalatesAt, levelReached } from '#contract/referrals/escalation.ts'

const holidays = new Set(['2026-02-05'])
const at = (moment: string) => new Date(moment)

describe('levels', () => {
  it('are reached when the answer is due, and when as much time again has passed on working days', () => {
    const due = at('2026-11-20T09:00:00Z')
    expect(escalatesAt(1, due, 'urgent', holidays)).toEqual(due)
    expect(escalatesAt(2, due, 'urgent', holidays)).toEqual(at('2026-11-23T09:00:00Z'))
    expect(escalatesAt(2, due, 'routine', holidays)).toEqual(at('2026-11-25T09:00:00Z'))
    expect(escalatesAt(2, due, 'emergency', holidays)).toEqual(at('2026-11-20T11:00:00Z'))
    expect(escalatesAt(2, at('2026-02-04T07:00:00Z'), 'urgent', holidays)).toEqual(at('2026-02-06T07:00:00Z'))
  })

  it('are 0 before the answer is due and 2 for ever after the second', () => {
    const referral = { answerDueAt: at('2026-11-20T09:00:00Z'), urgency: 'urgent' } as const
    const levels = [
      '2026-11-20T08:59:59Z',
      '2026-11-20T09:00:00Z',
      '2026-11-23T08:59:59Z',
      '2026-11-23T09:00:00Z',
      '2030-01-01T00:00:00Z',
    ]
    expect(levels.map((moment) => levelReached(referral, at(moment), holidays))).toEqual([0, 1, 1, 2, 2])
  })
})
