import { describe, expect, it } from 'vitest'
import { type Attempt, judgeRace, type Race, type Told } from '#tests/races/judge-race.ts'

/*
 * The judge of `npm run test:races` sees what it is there for. A race of three over a referral that was sent: the receiver's first desk accepts, its
 * second declines and the sender withdraws, both too late.
 */

const told = (change: Partial<Told> = {}): Told => ({
  result: 'refused',
  state: 'accepted',
  isReplayed: false,
  text: 'an answer',
  courseLength: 0,
  sentAt: 0,
  answeredAt: 10,
  ...change,
})
const accepted = told({ result: 'done', courseLength: 2, sentAt: 1, answeredAt: 8 })
const winner: Attempt = { account: 'receiver-1', side: 'receiver', deed: 'accept', version: 1, told: [accepted] }
const late: Attempt = { account: 'receiver-2', side: 'receiver', deed: 'decline', version: 1, told: [told()] }
const alsoLate: Attempt = { account: 'sender-1', side: 'sender', deed: 'withdraw', version: 1, told: [told()] }
const sent = { position: 1, kind: 'sent', agencyId: 'pol-pb', actor: null }
const acceptedEvent = { position: 2, kind: 'accepted', agencyId: 'swd-pb', actor: 'receiver-1' }
const race: Race = {
  course: { id: 'r', state: 'accepted', version: 2, events: [sent, acceptedEvent] },
  firstVersion: 1,
  attempts: [winner, late, alsoLate],
}
const judge = (change: Partial<Race> = {}, course: Partial<Race['course']> = {}) =>
  judgeRace({ ...race, ...change, course: { ...race.course, ...course } })

describe('the judge of a race', () => {
  it('finds nothing where one won and the others were told what is true', () => {
    expect(judge()).toEqual([])
  })

  it('finds a second winner', () => {
    const second = { ...late, told: [told({ result: 'done', state: 'declined' })] }
    expect(judge({ attempts: [winner, second] })).toContain('r: 2 winners of version 1')
  })

  it('finds an effect that nobody was told of, and one that is another than was told', () => {
    expect(judge({ attempts: [late, alsoLate] })).toContain('r: 0 winners of version 1')
    const other = { ...acceptedEvent, actor: 'receiver-2' }
    expect(judge({}, { events: [sent, other] })).toEqual([
      'r: receiver-1: accept of version 1 won version 1, the event is "accepted" by receiver-2',
    ])
  })

  it('finds an acknowledged move that is gone, and one that was possible and refused', () => {
    const still = { state: 'sent', version: 1, events: [sent] } as const
    expect(judge({}, still)).toContain('r: receiver-1: accept of version 1 won a version that was never left')
    expect(judge({ attempts: [late] }, still)).toContain(
      'r: receiver-2: decline of version 1 was possible and nobody else did anything',
    )
  })

  it('finds events that are no course, and a row that is not theirs', () => {
    expect(judge({}, { events: [sent, { ...acceptedEvent, position: 3 }] })).toContain('r: event 2 has position 3')
    expect(judge({}, { state: 'declined' })).toContain('r: the row says "declined", its events "accepted"')
    expect(judge({}, { version: 3 })).toContain('r: version 3 after 1 moves')
    const twice = [sent, acceptedEvent, { ...acceptedEvent, position: 3 }]
    expect(judge({}, { version: 3, events: twice })).toContain('r: "accepted" is impossible in "accepted"')
  })

  it('finds a state that was told before it was true, or when it was no more', () => {
    const early = { ...late, told: [told({ sentAt: -10, answeredAt: 0 })] }
    expect(judge({ attempts: [winner, early] })).toEqual([
      'r: receiver-2: decline of version 1 was told "accepted" while it was "sent"',
    ])
    const old = { ...late, told: [told({ state: 'sent', sentAt: 9, answeredAt: 12 })] }
    expect(judge({ attempts: [winner, old] })).toEqual([
      'r: receiver-2: decline of version 1 was told "sent" while it was "accepted"',
    ])
  })

  it('finds a command that was done twice, told differently or never for the first time', () => {
    const again = (change: Partial<Told>) =>
      judge({ attempts: [{ ...winner, told: [accepted, { ...accepted, ...change }] }] })
    expect(again({ isReplayed: true })).toEqual([])
    expect(again({})).toEqual(['r: receiver-1: accept of version 1 was done 2 times'])
    expect(again({ isReplayed: true, text: 'other' })).toEqual([
      'r: receiver-1: accept of version 1 was told differently',
    ])
    expect(again({ isReplayed: true, courseLength: 1 })).toEqual([
      'r: receiver-1: accept of version 1 was told a shorter course',
    ])
    const onlyAgain = { ...winner, told: [{ ...accepted, isReplayed: true }] }
    expect(judge({ attempts: [onlyAgain] })).toEqual([
      'r: receiver-1: accept of version 1 was done again and never for the first time',
    ])
  })

  it('finds a stranger who is told anything, and a reminder too many', () => {
    const stranger: Attempt = { ...late, side: 'stranger' }
    expect(judge({ attempts: [winner, stranger] })).toEqual([
      'r: receiver-2: decline of version 1 was answered "refused"',
    ])
    const reminded = { position: 2, kind: 'reminded', agencyId: 'pol-pb', actor: 'sender-1' }
    const events = [sent, reminded, { ...reminded, position: 3 }, { ...acceptedEvent, position: 4 }]
    expect(judge({}, { events })).toEqual(['r: 0 reminders told, 2 in the course', 'r: two reminders within the hour'])
  })
})
