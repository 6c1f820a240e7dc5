import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#server/db/database.ts'
import type { Random } from '#server/random.ts'
import { openDesk } from '#tests/support/desk-client.ts'
import { type DeskReferral, insertDesks, insertReferrals } from '#tests/support/synthetic-referrals.ts'
import { compareWithDatabase } from './compare-logs.ts'
import { openWriter, type Writer } from './write-load.ts'

/** Accounts at each side: as many sessions as clients that write at once. */
export const writersAtOnce = 8

/** Makes desks and so many referrals for each writer. */
export async function fillDesks(
  db: Database,
  random: Random,
  referralsPerWriter: number,
  hashPassword: (password: string) => Promise<string>,
): Promise<DeskReferral[][]> {
  await insertDesks(db, writersAtOnce, hashPassword)
  const referrals = await insertReferrals(
    db,
    random,
    Array.from({ length: referralsPerWriter * writersAtOnce }, () => 'sent' as const),
  )
  return Array.from({ length: writersAtOnce }, (_, writer) =>
    referrals.filter((_one, at) => at % writersAtOnce === writer),
  )
}

/** Signs the clients in. */
export const openWriters = (random: Random, referrals: readonly DeskReferral[][], addresses: () => readonly string[]) =>
  Promise.all(
    referrals.map(async (own, writer): Promise<Writer> => {
      const [address = ''] = addresses()
      const sender = await openDesk(address, 'sender', writer + 1)
      const receiver = await openDesk(address, 'receiver', writer + 1)
      return openWriter({ addresses, sender, receiver, random: random.fork(`writer ${writer}`), referrals: own })
    }),
  )

/** Is called with the database when it can be looked into. */
export type Look = (db: Database) => Promise<void>

export type CrashRound = {
  /** Ends something in the middle of the work. */
  readonly crash: () => Promise<void>
  /** Brings it back, and lets the database be looked into before clients write again. */
  readonly comeBack: (look: Look) => Promise<void>
}

export type CrashFigures = {
  readonly kills: number
  readonly acknowledged: number
  readonly sentAgain: number
  readonly doneBefore: number
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  readonly faults: readonly string[]
  readonly seconds: number
}

const patienceMs = 60_000
/** A moment in the middle of the work. */
const earliestMs = 20
const latestMs = 620

/**
 * Lets clients write, ends something at a moment drawn by lot, brings it back, and compares what the clients wrote down with what is there; then
 * the next round begins with what had no answer. After the last one everything has been answered and is compared once more.
 */
export async function runRounds(
  random: Random,
  writers: readonly Writer[],
  rounds: readonly CrashRound[],
  lookAtTheEnd: (look: Look) => Promise<void>,
): Promise<CrashFigures> {
  const startedAt = performance.now()
  const [lost, doubled, faults]: [string[], string[], string[]] = [[], [], []]
  const log = () => writers.flatMap((writer) => writer.log)
  const compare: Look = async (db) => {
    const found = await compareWithDatabase(db, log())
    lost.push(...found.lost)
    doubled.push(...found.doubled)
    faults.push(...found.faults)
  }
  const acknowledged = () => log().filter(({ isAcknowledged }) => isAcknowledged).length
  let kills = 0
  for (const { crash, comeBack } of rounds) {
    for (const writer of writers) writer.start()
    await untilWritten(acknowledged)
    await wait(random.integer(earliestMs, latestMs))
    await crash()
    await Promise.all(writers.map((writer) => writer.pause()))
    await comeBack(compare)
    kills += 1
    // What is wrong once is wrong in all later rounds: one account of it is enough.
    if (lost.length + doubled.length + faults.length > 0) {
      faults.push(`seen after kill ${kills}`)
      break
    }
  }
  await Promise.all(writers.map((writer) => writer.finish()))
  await lookAtTheEnd(compare)
  const sum = (of: (writer: Writer) => number) => writers.reduce((total, writer) => total + of(writer), 0)
  return {
    kills,
    acknowledged: acknowledged(),
    sentAgain: sum(({ figures }) => figures.sentAgain),
    doneBefore: sum(({ figures }) => figures.doneBefore),
    lost,
    doubled,
    faults: [...faults, ...writers.flatMap((writer) => writer.faults)],
    seconds: (performance.now() - startedAt) / 1_000,
  }
}

/** A round's clock runs from its first acknowledged write: after a crash, servers take a moment to find their database again. */
async function untilWritten(acknowledged: () => number): Promise<void> {
  const before = acknowledged()
  for (const until = Date.now() + patienceMs; acknowledged() === before; await wait(5))
    if (Date.now() > until) throw new Error(`No write was acknowledged for ${patienceMs / 1000} s`)
}

/** One line of what happened. */
export const tellCrashes = (name: string, figures: CrashFigures): string =>
  `${name}: ${figures.kills} kills, ${figures.acknowledged} acknowledged writes, ${figures.sentAgain} sent again of which ${figures.doneBefore} had been done, ` +
  `${figures.lost.length} lost, ${figures.doubled.length} doubled, ${figures.faults.length} other faults, ${figures.seconds.toFixed(0)} s`
