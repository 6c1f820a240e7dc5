import { describe, expect, it } from 'vitest'
import {
  addWorkingMs,
  answerDueAfter,
  dueAfterPause,
  endOfDay,
  workingMsBetween,
} from '#contract/referrals/working-time.ts'
import { publicHolidays } from '#server/policies/public-holidays.ts'
import { createRandom } from '#server/random.ts'

const hour = 3_600_000
/** Written in the time of Pakistan. */
const at = (local: string) => new Date(`${local}:00+05:00`)
const holidays = new Set(['2026-11-09'])

describe('the clock of a first answer', () => {
  it('runs through nights of working days', () => {
    expect(answerDueAfter(at('2026-11-17T16:00'), 'urgent', holidays)).toEqual(at('2026-11-18T16:00'))
  })

  it('rests from Friday midnight to Monday morning', () => {
    expect(answerDueAfter(at('2026-11-20T16:00'), 'urgent', holidays)).toEqual(at('2026-11-23T16:00'))
    expect(answerDueAfter(at('2026-11-21T10:00'), 'urgent', holidays)).toEqual(at('2026-11-24T00:00'))
  })

  it('rests on a public holiday that follows a weekend', () => {
    expect(answerDueAfter(at('2026-11-06T12:00'), 'routine', holidays)).toEqual(at('2026-11-12T12:00'))
  })

  it('runs through a holiday night for an emergency', () => {
    expect(answerDueAfter(at('2026-11-08T23:30'), 'emergency', holidays)).toEqual(at('2026-11-09T01:30'))
  })

  it('changes days at midnight in Pakistan and not in Greenwich', () => {
    expect(endOfDay(at('2026-11-20T00:00'))).toEqual(at('2026-11-21T00:00'))
    expect(endOfDay(at('2026-11-20T23:59'))).toEqual(at('2026-11-21T00:00'))
    expect(workingMsBetween(at('2026-11-20T23:00'), at('2026-11-21T04:00'), holidays)).toBe(hour)
  })

  it('gives back after a rest what it would have run', () => {
    const due = at('2026-11-20T18:00')
    expect(dueAfterPause(due, at('2026-11-20T15:00'), at('2026-11-23T01:00'), 'urgent', holidays)).toEqual(
      at('2026-11-23T04:00'),
    )
    expect(dueAfterPause(due, at('2026-11-20T15:00'), at('2026-11-20T16:00'), 'emergency', holidays)).toEqual(
      at('2026-11-20T19:00'),
    )
  })

  it('adds what it counts, whenever it begins', () => {
    const random = createRandom('working time')
    for (let round = 0; round < 500; round++) {
      const from = new Date(at('2026-10-01T00:00').getTime() + Math.floor(random.next() * 90 * 24 * hour))
      const workingMs = Math.floor(random.next() * 200 * hour) + 1
      const to = addWorkingMs(from, workingMs, publicHolidays)
      expect(workingMsBetween(from, to, publicHolidays), from.toISOString()).toBe(workingMs)
    }
  })

  it('refuses a calendar without working days', () => {
    const all = new Set(
      Array.from({ length: 400 }, (_, day) =>
        new Date(at('2026-01-01T12:00').getTime() + day * 24 * hour).toISOString().slice(0, 10),
      ),
    )
    expect(() => addWorkingMs(at('2026-01-01T12:00'), hour, all)).toThrow(RangeError)
  })
})
