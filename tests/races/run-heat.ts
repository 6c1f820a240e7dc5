import { setTimeout as wait } from 'node:timers/promises'
import { movesFor, type ReferralState, referralStates } from '#contract/referrals/lifecycle.ts'
import type { Database } from '#server/db/database.ts'
import type { Random } from '#server/random.ts'
import {
  type CommandAnswer,
  commandFor,
  commandForSeveral,
  type DeskClient,
  type DeskCommand,
  readDetail,
  readMoved,
  readProblem,
} from '#tests/support/desk-client.ts'
import { readCourses } from '#tests/support/referral-course.ts'
import type { DeskReferral, DeskSide } from '#tests/support/synthetic-referrals.ts'
import type { ContenderPlan, HeatPlan, SeveralPlan } from './draw-heat.ts'
import type { Attempt, Race, Told } from './judge-race.ts'

export type Ground = {
  /** Addresses of the servers that share the database. */
  readonly servers: readonly string[]
  readonly db: Database
  readonly clientOf: (side: DeskSide, account: number) => DeskClient
}

/** Runs the races of a heat at once and reads from the database what became of each referral. */
export async function runHeat(ground: Ground, { races, several }: HeatPlan): Promise<Race[]> {
  const attempts = new Map<string, Attempt[]>(races.map(({ referral }) => [referral.id, []]))
  const note = (id: string, attempt: Attempt) => void attempts.get(id)?.push(attempt)
  await Promise.all([
    ...races.flatMap(({ referral, contenders }) =>
      contenders.map((plan) => contend(ground, referral, plan, (attempt) => note(referral.id, attempt))),
    ),
    ...several.map((plan) => contendForSeveral(ground, plan, note)),
  ])
  const courses = await readCourses(ground.db, [...attempts.keys()])
  return races.map(({ referral: { id, version } }) => {
    const course = courses.get(id)
    if (!course) throw new Error(`Referral ${id} is gone`)
    return { course, firstVersion: version, attempts: attempts.get(id) ?? [] }
  })
}

async function contend(
  ground: Ground,
  { id, version }: DeskReferral,
  plan: ContenderPlan,
  note: (attempt: Attempt) => void,
) {
  const { side, account, deed, behind, key, sendings, goesOn } = plan
  const client = ground.clientOf(side, account)
  const seen = Math.max(1, version - behind)
  const answers = await sendAll(ground, client, commandFor(deed, id, seen, key), sendings)
  const told = answers.map(toldOfOne)
  note({ account: client.account, side, deed, version: seen, told })
  if (!goesOn || side === 'stranger' || !told.some(({ result }) => result === 'refused')) return
  const next = await goOn(ground, client, id, goesOn)
  if (next) note(next)
}

/** What a person does who was too late: looks at what it is now, and does what can be done with that. */
async function goOn({ servers }: Ground, client: DeskClient, id: string, random: Random): Promise<Attempt | undefined> {
  const server = random.pick(servers)
  const { state, version, side } = await client.read(server, id)
  const [deed] = movesFor(side, state).toSorted(() => random.next() - 0.5)
  if (!deed) return undefined
  const answer = await client.send(server, commandFor(deed, id, version, random.uuid(0)))
  return { account: client.account, side, deed, version, told: [toldOfOne(answer)] }
}

async function contendForSeveral(ground: Ground, plan: SeveralPlan, note: (id: string, attempt: Attempt) => void) {
  const { side, account, move, referrals, key, sendings } = plan
  const client = ground.clientOf(side, account)
  const answers = await sendAll(ground, client, commandForSeveral(move, referrals, key), sendings)
  for (const { id, version } of referrals) {
    const told = answers.map((answer) => toldOfSeveral(answer, id))
    note(id, { account: client.account, side, deed: move, version, told })
  }
}

const sendAll = ({ servers }: Ground, client: DeskClient, command: DeskCommand, sendings: ContenderPlan['sendings']) =>
  Promise.all(
    sendings.map(async ({ server, afterMs }) => {
      if (afterMs > 0) await wait(afterMs)
      return client.send(servers[server] ?? '', command)
    }),
  )

const nothing = { state: undefined, isReplayed: false, courseLength: 0 }

function toldOfOne(answer: CommandAnswer | undefined): Told {
  if (!answer) return { ...nothing, result: 'unexpected', text: 'nothing', sentAt: 0, answeredAt: 0 }
  const { isReplayed, text, sentAt, answeredAt } = answer
  const when = { text, sentAt, answeredAt }
  if (answer.status === 200) {
    const { state, timeline } = readDetail(answer)
    return { ...when, result: 'done', state, isReplayed, courseLength: timeline.length }
  }
  if (answer.problem === 'referral-moved')
    return { ...when, ...nothing, result: 'refused', state: stateIn(readProblem(answer).state) }
  if (answer.problem === 'too-many-requests') return { ...when, ...nothing, result: 'too-soon' }
  return { ...when, ...nothing, result: answer.problem === 'not-found' ? 'not-found' : 'unexpected' }
}

function toldOfSeveral(answer: CommandAnswer | undefined, id: string): Told {
  const one = answer?.status === 200 ? readMoved(answer).results.find((result) => result.id === id) : undefined
  if (!answer || !one) return toldOfOne(answer)
  const { isReplayed, text, sentAt, answeredAt } = answer
  const result = (
    { moved: 'done', 'not-possible': 'refused', 'not-found': 'not-found', 'no-consent': 'unexpected' } as const
  )[one.result]
  return { result, state: one.state ?? undefined, isReplayed, text, courseLength: 0, sentAt, answeredAt }
}

const stateIn = (text: string | undefined): ReferralState | undefined => referralStates.find((state) => state === text)
