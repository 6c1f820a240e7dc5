import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { moveOf, type ReferralState } from '#contract/referrals/lifecycle.ts'
import type { Database } from '#server/db/database.ts'
import { createRandom } from '#server/random.ts'
import { commandFor, type Deed, type DeskClient, readDetail } from '#tests/support/desk-client.ts'
import { type NetworkFault, openFaultyProxy } from '#tests/support/faulty-proxy.ts'
import { courseFaults, readCourses } from '#tests/support/referral-course.ts'
import { insertReferrals } from '#tests/support/synthetic-referrals.ts'
import { accountsPerSide } from './draw-heat.ts'
import type { Ground } from './run-heat.ts'

export type FaultyFigures = {
  readonly faults: readonly string[]
  readonly commands: number
  /** How often the clients sent them, and how often they arrived at a server. */
  readonly sendings: number
  readonly arrivals: number
  /** What the database holds of them. */
  readonly effects: number
  readonly keys: number
  readonly network: Readonly<Record<NetworkFault, number>>
  readonly seconds: number
}

/** What is done to a referral, one after the other. */
const courses: readonly (readonly Deed[])[] = [
  ['remind', 'receive', 'accept', 'complete'],
  ['ask', 'inform', 'decline'],
  ['receive', 'accept', 'start', 'complete'],
  ['receive', 'ask', 'inform', 'withdraw'],
  ['ask', 'inform', 'accept', 'withdraw'],
]

const mostSendings = 5
const clientsAtOnce = 24

/**
 * Sends so many commands through a network that loses, doubles, delays and reorders them, each until there is an answer, and counts in the database
 * what became of them.
 */
export async function sendFaultily(ground: Ground, seed: string, commands: number): Promise<FaultyFigures> {
  const startedAt = performance.now()
  const random = createRandom(seed)
  const plans = drawPlans(random, commands)
  const referrals = await insertReferrals(
    ground.db,
    random,
    plans.map(() => 'sent'),
  )
  const proxy = await openFaultyProxy(ground.servers, seed)
  const faults: string[] = []
  const keys: string[] = []
  let sendings = 0

  /** Sends one command until it is answered. */
  const insist = async (client: DeskClient, deed: Deed, id: string, version: number, key: string) => {
    for (let sending = 1; sending <= mostSendings; sending++) {
      sendings += 1
      const answer = await client.send(proxy.address, commandFor(deed, id, version, key))
      if (answer) return answer
    }
    return undefined
  }
  const work = async (index: number): Promise<void> => {
    const id = referrals[index]?.id ?? ''
    const own = random.fork(`commands ${index}`)
    let version = 1
    let state: ReferralState = 'sent'
    for (const deed of plans[index] ?? []) {
      const client = ground.clientOf(deed === 'remind' ? 'sender' : moveOf(deed).by, own.integer(1, accountsPerSide))
      const key = own.uuid(0)
      keys.push(key)
      const answer = await insist(client, deed, id, version, key)
      if (deed !== 'remind') {
        version += 1
        state = moveOf(deed).to
      }
      const told = answer?.status === 200 ? readDetail(answer) : undefined
      if (told?.state !== state || told.version !== version)
        faults.push(`${id}: ${deed} was answered ${answer?.text ?? 'nothing'} and not "${state}", version ${version}`)
    }
  }
  try {
    let next = 0
    const workers = Array.from({ length: clientsAtOnce }, async () => {
      while (next < referrals.length) await work(next++)
    })
    await Promise.all(workers)
    await proxy.settle()
    // Each key was done once; however often it arrived, the other times are told as such.
    for (const key of keys) {
      const of = proxy.ledger.get(key)
      if (of?.first !== 1 || of.others.length > 0)
        faults.push(`${key}: done ${of?.first ?? 0} times, ${of?.replayed ?? 0} told again, ${of?.others.join('; ')}`)
    }
    const ids = referrals.map(({ id }) => id)
    for (const course of (await readCourses(ground.db, ids)).values()) faults.push(...courseFaults(course))
    const arrivals = [...proxy.ledger.values()].reduce((sum, of) => sum + of.arrivals, 0)
    const counted = await countEffects(ground.db, ids, keys)
    const seconds = (performance.now() - startedAt) / 1_000
    return { faults, commands: keys.length, sendings, arrivals, ...counted, network: proxy.faults, seconds }
  } finally {
    await proxy.close()
  }
}

function drawPlans(random: ReturnType<typeof createRandom>, commands: number): (readonly Deed[])[] {
  const plans: (readonly Deed[])[] = []
  for (let left = commands; left > 0; ) {
    const plan = random.pick(courses).slice(0, left)
    plans.push(plan)
    left -= plan.length
  }
  return plans
}

/** What the commands have left behind: events after the sending, and keys. */
const countEffects = (db: Database, ids: readonly string[], keys: readonly string[]) =>
  db.one(
    z.object({ effects: z.int(), keys: z.int() }),
    sql`select (select count(*) from records.referral_event where referral_id = any (${sql.param([...ids])}::uuid[]) and kind <> 'sent')::int as effects,
      (select count(*) from access.command where key = any (${sql.param([...keys])}::uuid[]) and answer is not null)::int as keys`,
  )

/** One line of what happened. */
export const tellFaulty = ({ network, ...figures }: FaultyFigures): string =>
  `${figures.commands} commands sent ${figures.sendings} times, arrived ${figures.arrivals} times (${Object.entries(
    network,
  )
    .map(([fault, count]) => `${fault} ${count}`)
    .join(', ')}): ` +
  `${figures.effects} effects, ${figures.keys} keys, ${figures.faults.length} faults, ${figures.seconds.toFixed(0)} s`
