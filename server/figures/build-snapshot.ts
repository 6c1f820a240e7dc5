import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { District } from '#contract/places.ts'
import type { Database } from '#server/db/database.ts'
import {
  categoryAxis,
  offersForms,
  periodAxis,
  placeAxis,
  sexAgeAxis,
  sexAgeId,
  sexAgeTotal,
  stageAxis,
  streamAxis,
} from './axes.ts'
import type { Axis } from './axis.ts'
import { type FigureCalendar, figureCalendar } from './calendar.ts'
import { type ActivityFact, readActivityFacts } from './facts/activities.ts'
import { type CaseFact, readCaseFacts } from './facts/cases.ts'
import { type PersonFact, readPersonFacts } from './facts/persons.ts'
import { type ReferralFact, readReferralFacts } from './facts/referrals.ts'
import { readReturnFacts } from './facts/returns.ts'
import { protect, protectionVersion } from './protection/protect.ts'
import type { Snapshot, SnapshotParts } from './snapshot.ts'
import { cubeOf, openTable, protectBreakdown, toFixedTable } from './tables/count-tables.ts'
import { responseTables } from './tables/response-tables.ts'
import { returnsGrid } from './tables/returns-grid.ts'

export type BuildOptions = {
  /** 'YYYY-MM-DD' in Pakistan. */
  readonly today: string
  readonly builtAt: string
  readonly firstMonth: string
  readonly smallNumberBelow: number
  readonly districts: readonly Pick<District, 'id' | 'provinceId'>[]
}

/** Reads the records, builds every fixed table and protects it. Nothing is stored; see `storeSnapshot`. */
export async function buildSnapshot(db: Database, options: BuildOptions): Promise<Snapshot> {
  const calendar = figureCalendar(options.today, options.firstMonth)
  const places = placeAxis(options.districts)
  const quarters = periodAxis(calendar.periods)
  const parts: SnapshotParts = {
    ...(await recordTables(db, calendar, places, quarters, options.smallNumberBelow)),
    ...activityTables(await readActivityFacts(db, calendar.asOf), places, quarters),
    returns: returnsGrid(await readReturnFacts(db, options.today), options.firstMonth, calendar.asOf.slice(0, 7)),
  }
  return {
    id: `${calendar.asOf}.${options.builtAt.replace(/\D/g, '').slice(0, 14)}`,
    builtAt: options.builtAt,
    asOf: calendar.asOf,
    isSynthetic: await hasSyntheticRecords(db),
    smallNumberBelow: options.smallNumberBelow,
    protection: protectionVersion,
    provisionalFrom: calendar.provisionalFrom,
    parts,
  }
}

async function recordTables(
  db: Database,
  calendar: FigureCalendar,
  places: Axis,
  periods: Axis,
  smallNumberBelow: number,
) {
  const isInside = (fact: { quarter: string }) => periods.indexOf.has(fact.quarter)
  const persons = (await readPersonFacts(db, calendar.asOf)).filter(isInside)
  const cases = (await readCaseFacts(db, calendar.asOf)).filter(isInside)
  const referrals = (await readReferralFacts(db, calendar.asOf)).filter(isInside)
  const people = categoryTable(places, periods, persons, (fact) => fact.persons, smallNumberBelow)
  const files = categoryTable(places, periods, cases, (fact) => fact.cases, smallNumberBelow)
  const sent = cubeOf([places, periods, streamAxis()], countEach(referrals))
  const sentProtection = protect(sent, smallNumberBelow)
  const response = responseTables(referrals, sent, sentProtection)
  return {
    persons: toFixedTable(people.cube, people.protection),
    cases: toFixedTable(files.cube, files.protection),
    referrals: toFixedTable(sent, sentProtection),
    'answered-on-time': response.onTime,
    'first-answer-hours': response.hours,
    'sex-age': sexAgeTable(persons, places, calendar, people, smallNumberBelow),
    stages: stageTable(cases, places, calendar, files, smallNumberBelow),
  }
}

type Main = ReturnType<typeof categoryTable>

function categoryTable<F extends PersonFact | CaseFact>(
  places: Axis,
  periods: Axis,
  facts: readonly F[],
  countOf: (fact: F) => number,
  smallNumberBelow: number,
) {
  const categories = categoryAxis()
  const offers = offersForms(periods, categories)
  const counted = facts.map((fact) => ({ ids: [fact.placeId, fact.quarter, fact.category], count: countOf(fact) }))
  const cube = cubeOf([places, periods, categories], counted, ([, period, category]) =>
    offers(period ?? 0, category ?? 0),
  )
  return { cube, protection: protect(cube, smallNumberBelow) }
}

/** Years are sums of quarters that a breakdown does not offer, so their leaves are the years themselves. */
function yearAxis(calendar: FigureCalendar): { axis: Axis; yearsOf: (quarter: string) => string[] } {
  const years = calendar.periods.filter((period) => period.kind !== 'quarter')
  const axis: Axis = {
    ids: years.map((year) => year.id),
    sums: [],
    indexOf: new Map(years.map((year, index) => [year.id, index])),
  }
  return { axis, yearsOf: (quarter) => years.filter((year) => year.quarters.includes(quarter)).map((year) => year.id) }
}

const streamOfFact = (category: string): string => category.split('.')[0] ?? category

function sexAgeTable(
  facts: readonly PersonFact[],
  places: Axis,
  calendar: FigureCalendar,
  main: Main,
  smallNumberBelow: number,
) {
  const years = yearAxis(calendar)
  const counted = facts.flatMap((fact) =>
    years.yearsOf(fact.quarter).map((year) => ({
      ids: [fact.placeId, year, streamOfFact(fact.category), sexAgeId(fact.sex, fact.ageBand)],
      count: fact.persons,
    })),
  )
  const cube = cubeOf([places, years.axis, streamAxis(), sexAgeAxis()], counted)
  return toFixedTable(cube, protectBreakdown(cube, sexAgeTotal, main, smallNumberBelow))
}

function stageTable(
  facts: readonly CaseFact[],
  places: Axis,
  calendar: FigureCalendar,
  main: Main,
  smallNumberBelow: number,
) {
  const years = yearAxis(calendar)
  const counted = facts.flatMap((fact) =>
    years
      .yearsOf(fact.quarter)
      .map((year) => ({ ids: [fact.placeId, year, streamOfFact(fact.category), fact.stage], count: fact.cases })),
  )
  const cube = cubeOf([places, years.axis, streamAxis(), stageAxis()], counted)
  return toFixedTable(cube, protectBreakdown(cube, 'all', main, smallNumberBelow))
}

function activityTables(facts: readonly ActivityFact[], places: Axis, periods: Axis) {
  const inside = facts.filter((fact) => periods.indexOf.has(fact.quarter))
  const table = (countOf: (fact: ActivityFact) => number) =>
    openTable(
      cubeOf(
        [places, periods],
        inside.map((fact) => ({ ids: [fact.placeId, fact.quarter], count: countOf(fact) })),
      ),
    )
  return { activities: table((fact) => fact.activities), reached: table((fact) => fact.reached) }
}

const countEach = (facts: readonly ReferralFact[]) =>
  facts.map((fact) => ({ ids: [fact.placeId, fact.quarter, fact.stream], count: 1 }))

const hasSyntheticRecords = async (db: Database) =>
  (
    await db.one(
      z.object({ found: z.boolean() }),
      sql`select exists (select from records.case_file where is_synthetic) as found`,
    )
  ).found
