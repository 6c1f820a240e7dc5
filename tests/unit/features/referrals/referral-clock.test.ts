import { describe, expect, it } from 'vitest'
import { clockOf, reminderWaitsUntil, spanOf, type TimedReferral } from '#src/features/referrals/referral-clock.ts'

const minute = 60_000
const hour = 60 * minute
const sentAt = new Date('2026-07-06T00:00:00.000Z')
const after = (hours: number) => new Date(sentAt.getTime() + hours * hour)

const waiting = (hoursToAnswer: number, change: Partial<TimedReferral> = {}): TimedReferral => ({
  side: 'receiver',
  state: 'received',
  sentAt: sentAt.toISOString(),
  answerDueAt: after(hoursToAnswer).toISOString(),
  serviceDueAt: null,
  followUpDueAt: null,
  pausedAt: null,
  firstAnsweredAt: null,
  closedAt: null,
  ...change,
})

describe('a referral that waits for its first answer', () => {
  it.each(['sent', 'received'] as const)('has time left: %s', (state) => {
    expect(clockOf(waiting(72, { state }), after(10))).toEqual({
      kind: 'left',
      of: 'answer',
      isSoon: false,
      unit: 'days',
      amount: 2,
    })
    expect(clockOf(waiting(72, { state }), after(66))).toEqual({
      kind: 'left',
      of: 'answer',
      isSoon: true,
      unit: 'hours',
      amount: 6,
    })
  })

  it('is due soon in the last quarter of its time', () => {
    expect(clockOf(waiting(72), after(53.9))).toMatchObject({ isSoon: false })
    expect(clockOf(waiting(72), after(54))).toMatchObject({ isSoon: true })
  })

  it('is due soon in the last twelve hours, however short its time is', () => {
    expect(clockOf(waiting(24), after(11.9))).toMatchObject({ isSoon: false })
    expect(clockOf(waiting(24), after(12.1))).toMatchObject({ isSoon: true })
    expect(clockOf(waiting(2), after(0))).toMatchObject({ isSoon: true })
  })

  it('is over from the moment its time is out, and not before', () => {
    expect(clockOf(waiting(24), after(24))).toEqual({
      kind: 'left',
      of: 'answer',
      isSoon: true,
      unit: 'minutes',
      amount: 1,
    })
    expect(clockOf(waiting(24), new Date(after(24).getTime() + 1))).toEqual({
      kind: 'over',
      of: 'answer',
      unit: 'minutes',
      amount: 1,
    })
    expect(clockOf(waiting(24), after(33))).toEqual({ kind: 'over', of: 'answer', unit: 'hours', amount: 9 })
    expect(clockOf(waiting(24), after(24 + 50))).toEqual({ kind: 'over', of: 'answer', unit: 'days', amount: 2 })
  })

  it('rests while information is asked, even past its time', () => {
    const pausedAt = after(3).toISOString()
    expect(clockOf(waiting(24, { state: 'information_asked', pausedAt }), after(90))).toEqual({
      kind: 'paused',
      since: pausedAt,
    })
  })
})

describe('a referral that was answered', () => {
  it.each(['accepted', 'in_service'] as const)('counts to when the service is due: %s', (state) => {
    const serving = waiting(24, {
      state,
      firstAnsweredAt: after(20).toISOString(),
      serviceDueAt: after(20 + 96).toISOString(),
    })
    expect(clockOf(serving, after(30))).toEqual({ kind: 'left', of: 'service', isSoon: false, unit: 'days', amount: 3 })
    // The last quarter is counted from the acceptance and not from the sending.
    expect(clockOf(serving, after(20 + 71))).toMatchObject({ isSoon: false })
    expect(clockOf(serving, after(20 + 72))).toMatchObject({ isSoon: true })
    expect(clockOf(serving, after(20 + 96 + 50))).toEqual({ kind: 'over', of: 'service', unit: 'days', amount: 2 })
  })

  it('counts to the question how the person is, for the sender alone', () => {
    const completed = waiting(24, {
      state: 'completed',
      firstAnsweredAt: after(1).toISOString(),
      serviceDueAt: after(90).toISOString(),
      closedAt: after(48).toISOString(),
      followUpDueAt: after(48 + 14 * 24).toISOString(),
    })
    expect(clockOf(completed, after(72))).toEqual({ kind: 'state', state: 'completed' })
    const own = { ...completed, side: 'sender' } as const
    expect(clockOf(own, after(72))).toEqual({ kind: 'left', of: 'followUp', isSoon: false, unit: 'days', amount: 13 })
    expect(clockOf(own, after(48 + 16 * 24))).toEqual({ kind: 'over', of: 'followUp', unit: 'days', amount: 2 })
    expect(clockOf({ ...own, state: 'followed_up' }, after(72))).toEqual({ kind: 'state', state: 'followed_up' })
  })

  it.each(['accepted', 'in_service'] as const)('tells how long ago where no service is due: %s', (state) => {
    const answered = waiting(24, { state, firstAnsweredAt: after(20).toISOString() })
    expect(clockOf(answered, after(20 + 4 * 24))).toEqual({ kind: 'accepted', unit: 'days', amount: 4 })
  })

  it.each(['completed', 'followed_up', 'declined', 'withdrawn', 'lapsed'] as const)(
    'is timed no longer when it has ended: %s',
    (state) => {
      expect(clockOf(waiting(24, { state, firstAnsweredAt: after(1).toISOString() }), after(90))).toEqual({
        kind: 'state',
        state,
      })
    },
  )
})

describe('a span of time', () => {
  it.each([
    [0, 'minutes', 1],
    [59 * minute + 59_999, 'minutes', 59],
    [hour, 'hours', 1],
    [48 * hour - 1, 'hours', 47],
    [48 * hour, 'days', 2],
    [71 * hour, 'days', 2],
  ] as const)('of %d ms is rounded down: %s', (ms, unit, amount) => {
    expect(spanOf(ms)).toEqual({ unit, amount })
  })

  it('is never negative, should the clocks of two computers differ', () => {
    expect(spanOf(-5_000)).toEqual({ unit: 'minutes', amount: 1 })
  })
})

describe('a reminder', () => {
  it('waits an hour for the next', () => {
    const remindedAt = after(1).toISOString()
    expect(reminderWaitsUntil(null, 60, after(1))).toBeUndefined()
    expect(reminderWaitsUntil(remindedAt, 60, after(1.5))).toEqual(after(2))
    expect(reminderWaitsUntil(remindedAt, 60, after(2))).toBeUndefined()
  })
})
