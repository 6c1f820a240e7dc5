import { expect, it } from 'vitest'
import { type DeskGroupId, deskGroups, deskGroupsOf } from '#contract/referrals/desk-groups.ts'
import {
  disclosureIn,
  moveOf,
  movesFor,
  referralMoveNames,
  referralSides,
  referralStates,
} from '#contract/referrals/lifecycle.ts'
import { endOfDay } from '#contract/referrals/working-time.ts'

it('leads from each state that is not an end to an end, and from an end nowhere', () => {
  const ends = new Set([
    'lapsed',
    'followed_up',
    ...referralMoveNames.filter((name) => moveOf(name).isEnd).map((name) => moveOf(name).to),
  ])
  for (const state of referralStates) {
    // How the person is, is asked after the end of the service.
    const possible = referralSides.flatMap((side) => movesFor(side, state)).filter((move) => move !== 'follow_up')
    expect(possible.length > 0, state).toBe(!ends.has(state))
  }
})

it('never lets the receiver see more of a person than before, except by accepting', () => {
  const rank = { nothing: 0, minimum: 1, service: 2 }
  for (const name of referralMoveNames) {
    const { from, to } = moveOf(name)
    for (const state of from)
      if (name !== 'accept') expect(rank[disclosureIn(to)], name).toBeLessThanOrEqual(rank[disclosureIn(state)])
  }
})

it('puts each referral into the groups of what is to be done with it, and an old one into none', () => {
  const now = new Date('2026-11-20T05:00:00Z')
  const groupsOf = (
    state: (typeof referralStates)[number],
    nextDueAt: string,
    { side = 'sender', closedAt }: { side?: 'sender' | 'receiver'; closedAt?: string } = {},
  ) =>
    deskGroupsOf(
      { state, side, nextDueAt: new Date(nextDueAt), closedAt: closedAt === undefined ? null : new Date(closedAt) },
      now,
      endOfDay(now),
    )
  const lately = '2026-11-01T00:00:00Z'
  const told: [DeskGroupId[], DeskGroupId[]][] = [
    [groupsOf('sent', '2026-11-20T04:59:59Z'), ['overdue']],
    [groupsOf('received', '2026-11-20T05:00:00Z'), ['today']],
    [groupsOf('sent', '2026-11-20T18:59:59Z'), ['today']],
    [groupsOf('sent', '2026-11-20T19:00:00Z'), ['later']],
    [groupsOf('information_asked', lately), ['asked']],
    [groupsOf('accepted', '2026-11-20T04:59:59Z'), ['serviceOverdue']],
    [groupsOf('in_service', '2026-11-20T05:00:00Z'), ['active']],
    [groupsOf('in_service', '2026-12-20T05:00:00Z'), ['active']],
    [groupsOf('completed', '2026-11-20T18:59:59Z', { closedAt: lately }), ['followUp', 'ended']],
    [groupsOf('completed', '2026-11-20T18:59:59Z', { closedAt: lately, side: 'receiver' }), ['ended']],
    [groupsOf('completed', '2026-11-20T19:00:00Z', { closedAt: lately }), ['ended']],
    [groupsOf('completed', '2026-01-01T00:00:00Z', { closedAt: '2026-10-01T00:00:00Z' }), ['followUp']],
    [groupsOf('followed_up', lately, { closedAt: lately }), ['ended']],
    [groupsOf('declined', lately, { closedAt: '2026-10-01T00:00:00Z' }), []],
  ]
  for (const [found, wanted] of told) expect(found).toEqual(wanted)
  expect(new Set(Object.values(deskGroups).flatMap(({ states }) => states))).toEqual(new Set(referralStates))
})
