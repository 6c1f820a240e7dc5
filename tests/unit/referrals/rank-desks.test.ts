import { describe, expect, it } from 'vitest'
import { answerRecordOf, nextOpening } from '#contract/referrals/agency-desk.ts'
import { type RankedDesk, rankDesks, roomOf } from '#contract/referrals/rank-desks.ts'

/** Friday, ten in the evening in Pakistan. */
const now = new Date('2026-11-20T17:00:00Z')
const told = now.toISOString()

const aDesk = (name: string, change: Partial<RankedDesk> = {}): RankedDesk & { name: string } => ({
  name,
  fits: true,
  isCovered: true,
  places: { free: 2, toldAt: told },
  opensAt: told,
  distanceKm: 10,
  answers: 'mostly-in-time',
  ...change,
})
const order = (desks: readonly (RankedDesk & { name: string })[], urgency: 'emergency' | 'routine' = 'emergency') =>
  rankDesks(desks, urgency, now).map(({ name }) => name)

describe('where a person can go tonight', () => {
  it('asks first whether a desk may, then for room, hours, distance and answers', () => {
    const desks = [
      aDesk('takes others', { fits: false, distanceKm: 0 }),
      aDesk('nobody agreed', { isCovered: false, distanceKm: 0 }),
      aDesk('full', { places: { free: 0, toldAt: told }, distanceKm: 0 }),
      aDesk('nobody knows', { places: null, distanceKm: 0 }),
      aDesk('opens on Monday', { opensAt: '2026-11-23T04:00:00Z', distanceKm: 0 }),
      aDesk('far', { distanceKm: 200 }),
      aDesk('silent', { answers: 'mostly-silent' }),
      aDesk('near'),
    ]
    expect(order(desks)).toEqual([
      'near',
      'silent',
      'far',
      'opens on Monday',
      'nobody knows',
      'full',
      'nobody agreed',
      'takes others',
    ])
  })

  it('waits for Monday where there is time', () => {
    const monday = aDesk('opens on Monday', { opensAt: '2026-11-23T04:00:00Z', distanceKm: 0 })
    expect(order([aDesk('far', { distanceKm: 200 }), monday], 'routine')).toEqual(['opens on Monday', 'far'])
  })

  it('prefers who answers to who is a little nearer, and not to who is much nearer', () => {
    const silent = (distanceKm: number) => aDesk('silent', { answers: 'mostly-silent', distanceKm })
    expect(order([silent(30), aDesk('answers', { distanceKm: 70 })])).toEqual(['answers', 'silent'])
    expect(order([silent(30), aDesk('answers', { distanceKm: 140 })])).toEqual(['silent', 'answers'])
  })

  it('does not believe a number of places of the day before yesterday', () => {
    expect(roomOf({ free: 5, toldAt: '2026-11-18T17:00:00Z' }, now)).toBe('not-known')
    expect(roomOf({ free: 0, toldAt: '2026-11-18T17:00:00Z' }, now)).toBe('not-known')
    expect(roomOf({ free: 0, toldAt: told }, now)).toBe('full')
    expect(roomOf({ free: 1, toldAt: '2026-11-19T17:00:00Z' }, now)).toBe('free')
  })
})

describe('the hours of a desk', () => {
  const office = { days: [1, 2, 3, 4, 5], opensMinute: 540, closesMinute: 1020 }
  it.each([
    ['2026-11-20T03:00:00Z', '2026-11-20T04:00:00.000Z'],
    ['2026-11-20T04:00:00Z', '2026-11-20T04:00:00.000Z'],
    ['2026-11-20T11:59:00Z', '2026-11-20T11:59:00.000Z'],
    ['2026-11-20T12:00:00Z', '2026-11-23T04:00:00.000Z'],
    // Eleven at night on Thursday in London is Friday in Pakistan.
    ['2026-11-19T23:00:00Z', '2026-11-20T04:00:00.000Z'],
  ])('at %s are next at %s', (at, opens) => {
    expect(nextOpening(office, new Date(at))?.toISOString()).toBe(opens)
  })

  it('round the clock are now', () => {
    const always = { days: [1, 2, 3, 4, 5, 6, 7], opensMinute: null, closesMinute: null }
    expect(nextOpening(always, now)).toEqual(now)
    expect(nextOpening({ ...always, days: [] }, now)).toBeUndefined()
  })
})

describe('how a desk has answered', () => {
  it.each([
    [9, 9, 'too-few'],
    [10, 7, 'mostly-in-time'],
    [10, 6, 'often-late'],
    [10, 4, 'often-late'],
    [10, 3, 'mostly-silent'],
  ] as const)('of %i due, %i in time: %s', (due, inTime, word) => {
    expect(answerRecordOf(due, inTime)).toBe(word)
  })
})
