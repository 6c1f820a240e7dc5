import type { Database } from '#server/db/database.ts'
import type { Random } from '#server/random.ts'
import { openDesk } from '#tests/support/desk-client.ts'
import { accountOf, type DeskSide, insertReferrals } from '#tests/support/synthetic-referrals.ts'
import { accountsPerSide, drawHeat, drawStates } from './draw-heat.ts'
import { judgeRace } from './judge-race.ts'
import { type Ground, runHeat } from './run-heat.ts'

export type RaceFigures = {
  readonly faults: readonly string[]
  readonly races: number
  readonly clients: number
  readonly sendings: number
  readonly winners: number
  /** Commands that were told that somebody else was quicker. */
  readonly losers: number
  readonly replayed: number
  readonly reminders: number
  readonly seconds: number
}

/** Signs all accounts of the desks in. */
export async function openGround(db: Database, servers: readonly string[]): Promise<Ground> {
  const sides: readonly DeskSide[] = ['sender', 'receiver', 'stranger']
  const clients = new Map(
    await Promise.all(
      sides.flatMap((side) =>
        Array.from({ length: accountsPerSide }, async (_, index) => {
          const client = await openDesk(servers[index % servers.length] ?? '', side, index + 1)
          return [client.account, client] as const
        }),
      ),
    ),
  )
  return {
    db,
    servers,
    clientOf: (side, number) => {
      const client = clients.get(accountOf(side, number))
      if (!client) throw new Error(`There is no ${number} at the desk of the ${side}`)
      return client
    },
  }
}

/** Runs so many races, some at a time, and holds each against the lifecycle. */
export async function raceAll(ground: Ground, random: Random, races: number, atOnce: number): Promise<RaceFigures> {
  const startedAt = performance.now()
  const referrals = await insertReferrals(ground.db, random, drawStates(random, races))
  const faults: string[] = []
  const sums = { clients: 0, sendings: 0, winners: 0, losers: 0, replayed: 0, reminders: 0 }
  for (let first = 0; first < races; first += atOnce) {
    const plan = drawHeat(random, referrals.slice(first, first + atOnce), ground.servers.length)
    for (const race of await runHeat(ground, plan)) {
      faults.push(...judgeRace(race))
      for (const { told, deed } of race.attempts) {
        const isDone = told.some(({ result }) => result === 'done')
        sums.clients += 1
        sums.sendings += told.length
        sums.winners += isDone && deed !== 'remind' ? 1 : 0
        sums.reminders += isDone && deed === 'remind' ? 1 : 0
        sums.losers += told.some(({ result }) => result === 'refused') ? 1 : 0
        sums.replayed += told.filter(({ isReplayed }) => isReplayed).length
      }
    }
  }
  return { faults, races, ...sums, seconds: (performance.now() - startedAt) / 1_000 }
}

/** One line of what happened. */
export const tellRaces = (figures: RaceFigures): string =>
  `${figures.races} races, ${figures.clients} clients, ${figures.sendings} sendings: ${figures.winners} winners, ${figures.reminders} reminders, ` +
  `${figures.losers} told that somebody was quicker, ${figures.replayed} told the same again, ${figures.faults.length} faults, ${figures.seconds.toFixed(0)} s`
