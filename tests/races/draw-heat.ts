import { moveOf, movesFor, type ReferralMove, referralMoveNames } from '#contract/referrals/lifecycle.ts'
import type { Random } from '#server/random.ts'
import type { Deed } from '#tests/support/desk-client.ts'
import type { DeskReferral, DeskSide, OpenState } from '#tests/support/synthetic-referrals.ts'

/*
 * What will be tried at once, drawn by lot and the same for the same seed. A job of the clock that ends a referral would be one more contender:
 * a plan of another kind here, a step in `tests/support/referral-course.ts`, and an attempt that names the version it found.
 */

export const accountsPerSide = 4

/** One sending of a command: to which server, and how long after the start of the race. */
export type Sending = { readonly server: number; readonly afterMs: number }

export type ContenderPlan = {
  readonly side: DeskSide
  readonly account: number
  readonly deed: Deed
  /** 0 for whoever saw the newest version, 1 for one who saw the one before. */
  readonly behind: number
  readonly key: string
  /** The same command with the same key; the later ones are what a network or an impatient person does. */
  readonly sendings: readonly Sending[]
  /** Reads what it is after a refusal and does what is possible then. */
  readonly goesOn: Random | undefined
}
export type RacePlan = { readonly referral: DeskReferral; readonly contenders: readonly ContenderPlan[] }

/** A command for several referrals, which are raced for at the same time. */
export type SeveralPlan = {
  readonly side: DeskSide
  readonly account: number
  readonly move: ReferralMove
  readonly referrals: readonly DeskReferral[]
  readonly key: string
  readonly sendings: readonly Sending[]
}
export type HeatPlan = { readonly races: readonly RacePlan[]; readonly several: readonly SeveralPlan[] }

const startStates: readonly OpenState[] = [
  'sent',
  'sent',
  'sent',
  'received',
  'information_asked',
  'accepted',
  'in_service',
]
export const drawStates = (random: Random, count: number): OpenState[] =>
  Array.from({ length: count }, () => random.pick(startStates))

/** Races for these referrals of 2 to 8 clients each, run at the same time. */
export function drawHeat(random: Random, referrals: readonly DeskReferral[], servers: number): HeatPlan {
  const several = Array.from({ length: random.integer(0, 2) }, () => drawSeveral(random, referrals, servers))
  const races = referrals.map((referral) => {
    const joining = several.filter((one) => one.referrals.includes(referral)).length
    const clients = random.integer(2, 8 - joining)
    return { referral, contenders: Array.from({ length: clients }, () => drawContender(random, referral, servers)) }
  })
  return { races, several }
}

function drawContender(random: Random, { state }: DeskReferral, servers: number): ContenderPlan {
  const possible = [...movesFor('sender', state), ...movesFor('receiver', state)]
  const isRemindable = state === 'sent' || state === 'received'
  const deed: Deed =
    isRemindable && random.chance(0.2)
      ? 'remind'
      : random.chance(0.9)
        ? random.pick(possible)
        : random.pick(referralMoveNames)
  const own: DeskSide = deed === 'remind' ? 'sender' : moveOf(deed).by
  const other: DeskSide = own === 'sender' ? 'receiver' : 'sender'
  return {
    side: random.chance(0.92) ? own : random.pick([other, 'stranger']),
    account: random.integer(1, accountsPerSide),
    deed,
    behind: random.chance(0.07) ? 1 : 0,
    key: random.uuid(0),
    sendings: drawSendings(random, servers),
    goesOn: random.chance(0.4) ? random.fork(`goes on ${random.next()}`) : undefined,
  }
}

function drawSendings(random: Random, servers: number): Sending[] {
  const count = random.chance(0.35) ? random.integer(2, 3) : 1
  return Array.from({ length: count }, (_, sending) => ({
    server: random.integer(0, servers - 1),
    // Most start together; a repetition may come while the first is under way or when it is over.
    afterMs: sending === 0 ? (random.chance(0.7) ? 0 : random.integer(1, 6)) : random.pick([0, 0, 2, 8, 40]),
  }))
}

function drawSeveral(random: Random, referrals: readonly DeskReferral[], servers: number): SeveralPlan {
  const chosen = referrals.filter(() => random.chance(0.5))
  const some = chosen.length > 0 ? chosen : referrals.slice(0, 1)
  const move = random.pick(movesFor('receiver', random.pick(some).state).concat('withdraw'))
  return {
    side: moveOf(move).by,
    account: random.integer(1, accountsPerSide),
    move,
    // In any order: two that name the same ones the other way round must not wait for each other in a circle.
    referrals: some
      .map((one) => ({ one, lot: random.next() }))
      .toSorted((a, b) => a.lot - b.lot)
      .map(({ one }) => one),
    key: random.uuid(0),
    sendings: drawSendings(random, servers),
  }
}
