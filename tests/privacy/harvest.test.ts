import process from 'node:process'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLinearSolver } from '#server/hosts/release/highs-solver.ts'
import type { LinearSolver } from '#server/release/protection/linear-solver.ts'
import { demoApi, demoDatabase } from '#tests/support/demo-database.ts'
import { agencyAttack } from './attack/agency.ts'
import { type Attack, attack } from './attack/attack.ts'
import { cellName, isAboveDistricts, partsOf } from './attack/cells.ts'
import { addSecondDonor, demoGround, harvestAll, readersOf } from './attack/demo-attack.ts'
import type { App } from './attack/harvest.ts'

/**
 * The long form: everybody asks, everything is pooled, solved and bounded. `RABTA_PRIVACY_QUESTIONS=all` asks every combination of all values
 * (hours); otherwise the first readers ask 4,000 by lot of each route with more, and all of the others.
 */
const wanted = process.env.RABTA_PRIVACY_QUESTIONS
const first = wanted === 'all' ? Number.POSITIVE_INFINITY : Number(wanted ?? 4_000)
const questions = { first, others: Math.min(first, 1_000) }
const tell = (line: string) => void process.stdout.write(`  ${line}\n`)

let app: App
let solver: LinearSolver
let input: Attack
let ground: Awaited<ReturnType<typeof demoGround>>

beforeAll(async () => {
  const db = await demoDatabase()
  app = (await demoApi()).app
  solver = await loadLinearSolver()
  ground = await demoGround(app)
  const second = {
    name: 'second donor',
    headers: await addSecondDonor(db, app),
    oneIn: (_: string, size: number) => size / questions.others,
  }
  tell(`Harvest of the demo release ${ground.releaseId}`)
  const pool = await harvestAll(app, [...(await readersOf(app, questions)), second], tell)
  input = { pool, geography: ground.geography, periods: ground.periods, counts: ground.counts, smallNumberBelow: 10 }
}, 7_200_000)

describe('everything that the public, two donors, a policymaker and a coordinator are told, put together', () => {
  it('gives no small count away, and leaves every number from 0 to 9 open', () => {
    const outcome = attack(solver, input)
    tell(
      `${outcome.requests} requests, ${outcome.numbers} numbers, ${outcome.rows} sums over ${outcome.unknown} unknown cells, ${outcome.small} of them small`,
    )
    tell(
      `exact recoveries ${outcome.exact.length}, narrow cells ${outcome.narrow.length}, ${outcome.programs} linear programs, ${Math.round(outcome.seconds)} s`,
    )
    expect(outcome.faults).toEqual([])
    expect(outcome.small).toBeGreaterThan(50_000)
    expect(outcome.exact).toEqual([])
    expect(outcome.narrow).toEqual([])
  })

  it.each(['fia', 'pol-pb', 'swd-pb'])(
    'gives an agency that adds its own exact numbers nothing about one or two of others: %s',
    (agencyId) => {
      const outcome = agencyAttack(solver, input, ground.own(agencyId), 3)
      tell(
        `${agencyId}: ${outcome.asked} cells of which others entered 1 or 2; exact ${outcome.exact.length}, sums that leave so few ${outcome.leftFew.length}, ${Math.round(outcome.seconds)} s`,
      )
      expect(outcome.exact).toEqual([])
      expect(outcome.leftFew).toEqual([])
    },
  )

  it('is bounded further by who believes that typical hours need ten answers', () => {
    const outcome = attack(solver, {
      ...input,
      believes: { hoursNeedTen: true },
      isIn: (name) => partsOf(name).unit === 'referrals' || name.startsWith('slack'),
    })
    tell(`with the rule of typical hours: exact ${outcome.exact.length}, narrow ${outcome.narrow.length}`)
    expect(outcome.exact).toEqual([])
    expect(outcome.narrow).toEqual([])
  })

  it('is bounded further by who believes that where no return came nobody was counted', () => {
    const outcome = attack(solver, { ...input, believes: { silenceIsZero: true } })
    tell(`with silence taken for zero: exact ${outcome.exact.length}, narrow ${outcome.narrow.length}`)
    expect(outcome.faults).toEqual([])
    expect(outcome.exact).toEqual([])
  })

  it('is bounded further by who knows that a sector is a form by another name', () => {
    const outcome = attack(solver, {
      ...input,
      believes: { same: sectorOfForm },
      isIn: (name) => /^persons \S+ \S+ tip/.test(name),
    })
    tell(`with sectors tied to forms: exact ${outcome.exact.length}, narrow ${outcome.narrow.length}`)
    expect(outcome.faults).toEqual([])
    expect(outcome.exact).toEqual([])
  })
})

/** In the demo records each of these forms has a sector that no other form has. */
const sectors: Readonly<Record<string, string>> = {
  'tip.servitude': 'sector:T_ActivitiesOfHouseholdsAsEmployers',
  'tip.forced-begging': 'sector:S_OtherServiceActivities',
  'tip.forced-labour': 'sector:N_AdministrativeAndSupportServiceActivities',
}

function sectorOfForm(name: string): string | undefined {
  const { unit, place, period, category } = partsOf(name)
  const sector = sectors[category]
  return unit === 'persons' && sector !== undefined && isAboveDistricts(place)
    ? cellName('persons', place, period, 'tip', sector)
    : undefined
}
