import { expect, it } from 'vitest'
import { type DeskGroupId, deskGroupOf, deskGroups } from '#contract/referrals/desk-groups.ts'
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
    ...referralMoveNames.filter((name) => moveOf(name).isEnd).map((name) => moveOf(name).to),
  ])
  for (const state of referralStates) {
    const possible = referralSides.flatMap((side) => movesFor(side, state))
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

it('puts each referral into one group, and an old one into none', () => {
  const now = new Date('2026-11-20T05:00:00Z')
  const groupOf = (state: (typeof referralStates)[number], answerDueAt: string, closedAt: string | null = null) =>
    deskGroupOf(
      { state, answerDueAt: new Date(answerDueAt), closedAt: closedAt === null ? null : new Date(closedAt) },
      now,
      endOfDay(now),
    )
  const told: [DeskGroupId | undefined, DeskGroupId | undefined][] = [
    [groupOf('sent', '2026-11-20T04:59:59Z'), 'overdue'],
    [groupOf('received', '2026-11-20T05:00:00Z'), 'today'],
    [groupOf('sent', '2026-11-20T18:59:59Z'), 'today'],
    [groupOf('sent', '2026-11-20T19:00:00Z'), 'later'],
    [groupOf('information_asked', '2026-11-01T00:00:00Z'), 'asked'],
    [groupOf('in_service', '2026-11-01T00:00:00Z'), 'active'],
    [groupOf('declined', '2026-11-01T00:00:00Z', '2026-11-01T00:00:00Z'), 'ended'],
    [groupOf('completed', '2026-01-01T00:00:00Z', '2026-10-01T00:00:00Z'), undefined],
  ]
  for (const [found, wanted] of told) expect(found).toBe(wanted)
  expect(new Set(Object.values(deskGroups).flatMap(({ states }) => states))).toEqual(new Set(referralStates))
})
