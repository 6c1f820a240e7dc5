import { eventOf, moveOf, type ReferralState } from '#contract/referrals/lifecycle.ts'
import type { Deed } from '#tests/support/desk-client.ts'
import { type Course, courseFaults, foldCourse } from '#tests/support/referral-course.ts'
import type { DeskSide } from '#tests/support/synthetic-referrals.ts'

/** What one sending of a command was told about one referral. */
export type Told = {
  readonly result: 'done' | 'refused' | 'too-soon' | 'not-found' | 'unexpected'
  /** The state that the answer names; none for `too-soon` and `not-found`. */
  readonly state: ReferralState | undefined
  readonly isReplayed: boolean
  /** The answer, for comparison with that to another sending; its course grows. */
  readonly text: string
  readonly courseLength: number
  readonly sentAt: number
  readonly answeredAt: number
}

/** What one client did to a referral, by one command, however often it was sent. */
export type Attempt = {
  readonly account: string
  readonly side: DeskSide
  readonly deed: Deed
  /** The version that the client saw. */
  readonly version: number
  readonly told: readonly Told[]
}

export type Race = {
  readonly course: Course
  /** Version before the race. */
  readonly firstVersion: number
  readonly attempts: readonly Attempt[]
}

/**
 * Holds a race against the lifecycle: whether some order of what was told to be done gives the referral that stands in the database, within the
 * times at which it was asked and answered. Pure, so that a test can show it what it must find.
 * @returns a sentence for each thing that cannot be
 */
export function judgeRace({ course, firstVersion, attempts }: Race): string[] {
  const { states } = foldCourse(course.events)
  const faults = courseFaults(course)
  const say = (fault: string) => void faults.push(`${course.id}: ${fault}`)
  const stateAt = (version: number) => states[version - 1]
  for (const attempt of attempts) for (const fault of repetitionFaults(attempt)) say(fault)

  // Moves that name the same version exclude each other.
  const moves = attempts.filter(({ deed }) => deed !== 'remind')
  const winners = moves.filter(isDone)
  const moveEvents = course.events.filter(({ kind }) => kind !== 'reminded')
  for (let version = firstVersion; version < course.version; version++) {
    const of = winners.filter((winner) => winner.version === version)
    const event = moveEvents[version]
    const [winner] = of
    if (of.length !== 1) say(`${of.length} winners of version ${version}`)
    else if (winner && (event?.kind !== eventKind(winner.deed) || event.actor !== winner.account))
      say(`${nameOf(winner)} won version ${version}, the event is "${event?.kind}" by ${event?.actor}`)
  }
  for (const winner of winners)
    if (winner.version < firstVersion || winner.version >= course.version)
      say(`${nameOf(winner)} won a version that was never left`)
  for (const loser of moves.filter((move) => !isDone(move)))
    if (loser.version === course.version && isPossible(loser, course.state))
      say(`${nameOf(loser)} was possible and nobody else did anything`)

  // A refusal tells a state that was true between question and answer.
  const during = ({ sentAt, answeredAt }: Told): ReferralState[] => {
    const reached = (isBy: (of: Told) => boolean) =>
      winners.reduce((most, { version, told }) => (told.some(isBy) ? Math.max(most, version + 1) : most), firstVersion)
    const from = reached((of) => of.result === 'done' && of.answeredAt <= sentAt)
    // Every sending counts from the first, whichever of them did it.
    const until = reached((of) => of.sentAt <= answeredAt)
    return states.slice(from - 1, until)
  }
  const reminders = attempts.filter(({ deed }) => deed === 'remind')
  const reminded = course.events.filter(({ kind }) => kind === 'reminded')
  const doneReminders = reminders.filter(isDone)
  if (reminded.length !== doneReminders.length)
    say(`${doneReminders.length} reminders told, ${reminded.length} in the course`)
  if (reminded.length > 1) say('two reminders within the hour')

  for (const attempt of attempts)
    for (const told of attempt.told) {
      if (told.result === 'unexpected') say(`${nameOf(attempt)} was answered ${told.text}`)
      if ((told.result === 'not-found') !== (attempt.side === 'stranger'))
        say(`${nameOf(attempt)} was answered "${told.result}"`)
      if (told.result === 'too-soon' && reminded.length === 0) say(`${nameOf(attempt)} came too soon after nothing`)
      if (told.result !== 'refused' || told.isReplayed) continue
      const possible = during(told)
      if (!told.state || !possible.includes(told.state))
        say(`${nameOf(attempt)} was told "${told.state}" while it was "${possible.join('", "')}"`)
      if (attempt.deed === 'remind' && attempt.side === 'sender' && possible.every(isRemindable))
        say(`${nameOf(attempt)} was refused while it was "${possible.join('", "')}"`)
    }
  for (const winner of winners)
    if (!isPossible(winner, stateAt(winner.version)))
      say(`${nameOf(winner)} is impossible in "${stateAt(winner.version)}"`)
  return faults
}

/** However often a command is sent it is done once; the others are told the same, marked as told again. */
function repetitionFaults(attempt: Attempt): string[] {
  const faults: string[] = []
  const done = attempt.told.filter(({ result }) => result === 'done')
  const [first, ...more] = done.filter(({ isReplayed }) => !isReplayed)
  if (done.length > 0 && !first) faults.push(`${nameOf(attempt)} was done again and never for the first time`)
  if (more.length > 0) faults.push(`${nameOf(attempt)} was done ${more.length + 1} times`)
  if (first && attempt.deed !== 'remind' && attempt.told.some(({ result }) => result !== 'done'))
    faults.push(`${nameOf(attempt)} was both done and refused`)
  // What came after it may have been added to the course; otherwise it is the same to the letter.
  if (first && done.some(({ courseLength, text }) => courseLength === first.courseLength && text !== first.text))
    faults.push(`${nameOf(attempt)} was told differently`)
  if (first && done.some(({ courseLength }) => courseLength < first.courseLength))
    faults.push(`${nameOf(attempt)} was told a shorter course`)
  return faults
}

const isDone = ({ told }: Attempt): boolean => told.some(({ result }) => result === 'done')
const isRemindable = (state: ReferralState): boolean => state === 'sent' || state === 'received'
const eventKind = (deed: Deed): string => (deed === 'remind' ? 'reminded' : eventOf[deed])
const nameOf = ({ account, deed, version }: Attempt): string => `${account}: ${deed} of version ${version}`

function isPossible({ deed, side }: Attempt, state: ReferralState | undefined): boolean {
  if (deed === 'remind' || state === undefined) return false
  const { by, from } = moveOf(deed)
  return by === side && from.includes(state)
}
