import { describe, expect, it } from 'vitest'
import { compareLogs } from '#tests/crash/compare-logs.ts'
import type { LogEntry } from '#tests/crash/write-load.ts'
import type { Course } from '#tests/support/referral-course.ts'

/* `npm run test:crash` sees what it is there for: one referral that was received and then accepted, the second without an answer. */

const received: LogEntry = { key: 'one', account: 'desk', deed: 'receive', ids: ['r'], isAcknowledged: true }
const accepted: LogEntry = { key: 'two', account: 'desk', deed: 'accept', ids: ['r'], isAcknowledged: false }
const log = [received, accepted]
const kept = [received, accepted].map(({ key, ids }) => ({ key, ids }))
const event = (position: number, kind: string) => ({
  position,
  kind,
  agencyId: 'swd-pb',
  actor: position === 1 ? null : 'desk',
})
const course: Course = {
  id: 'r',
  state: 'accepted',
  version: 3,
  events: [event(1, 'sent'), event(2, 'received'), event(3, 'accepted')],
}
const before: Course = { ...course, state: 'received', version: 2, events: course.events.slice(0, 2) }
const atFirst: Course = { ...course, state: 'sent', version: 1, events: course.events.slice(0, 1) }
const compare = (of: Course, commands = kept) => compareLogs(log, new Map([['r', of]]), commands)
const nothing = { lost: [], doubled: [], faults: [] }

describe('what clients wrote down, held against the database', () => {
  it('may lack what was not acknowledged, with its key', () => {
    expect(compare(course)).toEqual(nothing)
    expect(compare(before, kept.slice(0, 1))).toEqual(nothing)
  })
  it('shows an acknowledged write that is lost', () => {
    expect(compare(atFirst, []).lost).toEqual(['receive one of r'])
    expect(compareLogs(log, new Map(), kept).lost).toEqual(['referral r'])
  })
  it('shows an effect without its key, and a key without its effect', () => {
    expect(compare(course, kept.slice(0, 1)).faults).toEqual(['accept two of r is there without its key'])
    expect(compare(before).faults).toEqual(['accept two of r is not there and its key is'])
  })
  it('shows what was done twice, and what nobody sent', () => {
    const twice = { ...course, events: [...course.events, event(4, 'accepted')] }
    expect(compare(twice).doubled).toEqual(['"accepted" of r, position 4'])
    expect(compare(course, [...kept, { key: 'three', ids: ['r'] }]).faults).toEqual(['key three was never sent'])
    const foreign = {
      ...course,
      events: [...course.events.slice(0, 2), event(3, 'declined')],
      state: 'declined' as const,
    }
    expect(compare(foreign).faults).toContain('r: "declined" by desk where accept two was sent')
  })
})
