import { setTimeout as wait } from 'node:timers/promises'
import { moveOf } from '#contract/referrals/lifecycle.ts'
import type { Random } from '#server/random.ts'
import {
  commandFor,
  commandForSeveral,
  type Deed,
  type DeskClient,
  type DeskCommand,
  readMoved,
} from '#tests/support/desk-client.ts'
import type { DeskReferral } from '#tests/support/synthetic-referrals.ts'

/** What a client wrote down of one command: sent, and later perhaps acknowledged. */
export type LogEntry = {
  readonly key: string
  readonly account: string
  readonly deed: Deed
  /** The referrals that it changes; several by one command are changed together. */
  readonly ids: readonly string[]
  isAcknowledged: boolean
}

export type Writer = {
  readonly log: readonly LogEntry[]
  /** Answers that no crash explains. */
  readonly faults: readonly string[]
  /** Commands that were sent again because no answer had come, and those of them that had been done all the same. */
  readonly figures: { sentAgain: number; doneBefore: number }
  /** Writes until it is told to pause; what is without an answer is sent again first, with its key. */
  start(): void
  /** Takes up nothing new, asks a last time for what is without an answer, and resolves when nothing is under way. */
  pause(): Promise<void>
  /** Sends what is without an answer until there is one. */
  finish(): Promise<void>
}

export type WriterPlan = {
  readonly addresses: () => readonly string[]
  readonly sender: DeskClient
  readonly receiver: DeskClient
  readonly random: Random
  /** Nobody else writes to these. */
  readonly referrals: readonly DeskReferral[]
}

const courses: readonly (readonly Deed[])[] = [
  ['remind', 'receive', 'accept', 'start', 'complete'],
  ['ask', 'inform', 'decline'],
  ['receive', 'accept', 'withdraw'],
  ['accept', 'complete'],
]
const together = 3
/** What no answer comes to is sent again so soon, and when the writer pauses no more than so often. */
const againMs = 25
const lastTries = 2
const triesToFinish = 400

/** One client that takes referrals through their course, one command after the other, and keeps a log of what was acknowledged. */
export function openWriter({ addresses, sender, receiver, random, referrals }: WriterPlan): Writer {
  const log: LogEntry[] = []
  const faults: string[] = []
  const figures = { sentAgain: 0, doneBefore: 0 }
  const steps = drawSteps(random, referrals)
  let isPaused = true
  let unanswered: { readonly entry: LogEntry; readonly client: DeskClient; readonly command: DeskCommand } | undefined
  let running: Promise<void> = Promise.resolve()

  const takeUp = (): void => {
    const step = steps.next()
    if (step.done) throw new Error('A writer has no referrals left')
    const { deed, versions } = step.value
    const client = deed === 'remind' || moveOf(deed).by === 'sender' ? sender : receiver
    const key = random.uuid(0)
    const entry = { key, account: client.account, deed, ids: versions.map(({ id }) => id), isAcknowledged: false }
    const [one, ...more] = versions
    if (!one) throw new Error('A step changes something')
    const command =
      more.length > 0 && deed !== 'remind'
        ? commandForSeveral(deed, versions, key)
        : commandFor(deed, one.id, one.version, key)
    log.push(entry)
    unanswered = { entry, client, command }
  }
  /** Sends what is under way; true when it is settled. */
  const ask = async (isAgain: boolean): Promise<boolean> => {
    if (!unanswered) return true
    const { entry, client, command } = unanswered
    const answer = await client.send(random.pick(addresses()), command)
    if (isAgain) figures.sentAgain += 1
    // A server that has lost its database says so, and may have done it.
    if (!answer || answer.status === 503) return false
    const isWhole = answer.status === 200 && (command.path !== 'moves' || readMoved(answer).results.every(isMoved))
    if (isWhole) entry.isAcknowledged = true
    else faults.push(`${entry.key}: ${entry.deed} was answered ${answer.status} ${answer.text}`)
    if (isAgain && answer.isReplayed) figures.doneBefore += 1
    unanswered = undefined
    return true
  }
  const write = async (tries: number): Promise<void> => {
    let isAgain = unanswered !== undefined
    for (let left = tries; left > 0; ) {
      if (!unanswered) {
        if (isPaused) return
        takeUp()
      }
      if (await ask(isAgain)) isAgain = false
      else {
        isAgain = true
        if (isPaused) left -= 1
        await wait(againMs)
      }
    }
  }
  return {
    log,
    faults,
    figures,
    start: () => {
      isPaused = false
      running = write(lastTries)
    },
    pause: () => {
      isPaused = true
      return running
    },
    finish: async () => {
      await write(triesToFinish)
      if (unanswered) faults.push(`${unanswered.entry.key}: no answer after ${triesToFinish} tries`)
    },
  }
}

const isMoved = ({ result }: { readonly result: string }): boolean => result === 'moved'

type Step = { readonly deed: Deed; readonly versions: readonly { readonly id: string; readonly version: number }[] }

/** The courses of all referrals, command by command; some are moved together. */
function* drawSteps(random: Random, referrals: readonly DeskReferral[]): Generator<Step, undefined> {
  for (let at = 0; at < referrals.length; ) {
    const deeds = random.pick(courses)
    const isTogether = random.chance(0.3) && !deeds.includes('remind')
    const some = referrals.slice(at, at + (isTogether ? together : 1))
    at += some.length
    let version = 1
    for (const deed of deeds) {
      yield { deed, versions: some.map(({ id }) => ({ id, version })) }
      if (deed !== 'remind') version += 1
    }
  }
  return undefined
}
