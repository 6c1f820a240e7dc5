import { streams } from '#contract/categories.ts'
import { daysOf, periodOf } from '#contract/periods.ts'
import type { District } from '#contract/places.ts'
import type { ReleaseTables, Returns, Silence, TableName } from '#contract/release/release.ts'
import type { Database } from '#server/db/database.ts'
import { liftStatementLimit } from '#server/db/statement-limit.ts'
import { sha256Hex } from '../token.ts'
import { type FigureCalendar, figureCalendar } from './calendar.ts'
import { readActivityFacts } from './facts/activities.ts'
import { readReturnFacts } from './facts/returns.ts'
import { cutByQuarter, type Ledger, type QuarterLedger, readLedger, readRecords } from './ledger.ts'
import type { Rules } from './protection/shield.ts'
import { type Frame, units } from './system/unit-systems.ts'
import { activityTables } from './tables/activity-tables.ts'
import { mergeStreams } from './tables/merge-streams.ts'
import { returnsGrid } from './tables/returns-grid.ts'
import { silenceOf, silentDistricts } from './tables/silence.ts'
import { answerHoursTable, stageDaysTable } from './tables/typical-tables.ts'
import type { EarlierTables } from './unit-decisions.ts'
import { factsOf } from './unit-facts.ts'
import type { RunJobs, UnitResult } from './unit-job.ts'
import { layouts } from './unit-tables.ts'

export type BuildOptions = {
  /** 'YYYY-MM-DD' in Pakistan. */
  readonly today: string
  /** 'YYYY-MM'. Records begin here; figures of earlier quarters do not exist. */
  readonly firstMonth: string
  readonly seriesId: string
  readonly rules: Rules
  readonly districts: readonly Pick<District, 'id' | 'provinceId' | 'divisionId'>[]
  /** The newest published release of the series; its quarters are counted from the ledger and its cells stay as they are. */
  readonly earlier?: { readonly asOf: string; readonly tables: EarlierTables }
  readonly runJobs: RunJobs
}

/** A release before it is stored: what will be published, what it was counted from, and how the protection went. */
export type BuiltRelease = {
  readonly asOf: string
  readonly provisionalFrom: string | undefined
  readonly tables: ReleaseTables
  readonly returns: Returns
  readonly silence: Silence
  readonly inputHash: string
  /** Quarters that no published release has closed, for the ledger. */
  readonly newQuarters: readonly { readonly quarter: string; readonly body: string }[]
  readonly results: readonly UnitResult[]
}

/** Reads the ledger and the new records, counts and protects every fixed table. Nothing is stored; see `storeRelease`. */
export async function buildRelease(db: Database, options: BuildOptions): Promise<BuiltRelease> {
  const calendar = figureCalendar(options.today, options.firstMonth)
  const frame: Frame = { districts: options.districts, periods: calendar.periods }
  const { returns, closed, fresh, activities } = await readInOnePicture(db, options, calendar)
  const ledger = joined([...closed, ...fresh].map((one) => one.ledger))
  const { rules, earlier } = options
  const silentByQuarter = new Map([...closed, ...fresh].map((one) => [one.quarter, one.ledger.silentDistrictIds]))
  const silence = silenceOf(calendar.periods, silentByQuarter)
  const jobs = units.flatMap((unit) =>
    streams.map((stream) => ({
      unit,
      stream,
      frame,
      facts: factsOf(unit, stream, ledger),
      rules,
      silence,
      ...(earlier ? { earlier: earlier.tables } : {}),
    })),
  )
  const results = await options.runJobs(jobs)
  const counts = mergedTables(results)
  const newQuarters = fresh.map(({ quarter, ledger: body }) => ({ quarter, body: JSON.stringify(body) }))
  const bodies = [...closed.map((one) => one.body), ...newQuarters.map((one) => one.body)]
  return {
    asOf: calendar.asOf,
    provisionalFrom: calendar.provisionalFrom,
    tables: {
      ...counts,
      'first-answer-hours': answerHoursTable(ledger.answerHours, frame, counts.referrals),
      'stage-days-median': stageDaysTable(ledger.stageDays, frame, counts.stages, 0.5),
      'stage-days-90th': stageDaysTable(ledger.stageDays, frame, counts.stages, 0.9),
      ...activityTables(activities, frame),
    },
    returns,
    silence,
    inputHash: await sha256Hex(bodies.join('\n')),
    newQuarters,
    results,
  }
}

/** Longer than any request may ask: a release counts every record there is. */
const readLimitMinutes = 30

/**
 * Everything that is counted, as it was at one moment: tables of one release that were read one after the other could contradict each other
 * where records arrive meanwhile.
 */
const readInOnePicture = (db: Database, options: BuildOptions, calendar: FigureCalendar) =>
  db.readAtOnce(async (tx) => {
    await liftStatementLimit(tx, readLimitMinutes)
    const returns = returnsGrid(await readReturnFacts(tx, options.today), options.firstMonth, calendar.asOf.slice(0, 7))
    const closed = options.earlier
      ? await readLedger(tx, options.seriesId, lastQuarterUpTo(calendar, options.earlier.asOf))
      : []
    const districtIds = options.districts.map((district) => district.id)
    const fresh = await readFresh(tx, calendar, closed, returns, districtIds)
    return { returns, closed, fresh, activities: await readActivityFacts(tx, calendar.asOf) }
  })

const quartersOf = (calendar: FigureCalendar): string[] =>
  calendar.periods.filter((period) => period.kind === 'quarter').map((period) => period.id)

/** The last quarter that was over on a day; before all of them when none was. */
const lastQuarterUpTo = (calendar: FigureCalendar, day: string): string =>
  quartersOf(calendar).findLast((quarter) => daysOf(periodOf(quarter)).lastOn <= day) ?? ''

async function readFresh(
  db: Database,
  calendar: FigureCalendar,
  closed: readonly QuarterLedger[],
  returns: Returns,
  districtIds: readonly string[],
): Promise<QuarterLedger[]> {
  const isClosed = new Set(closed.map((one) => one.quarter))
  const quarters = quartersOf(calendar).filter((quarter) => !isClosed.has(quarter))
  const [first, last] = [quarters[0], quarters.at(-1)]
  if (first === undefined || last === undefined) return []
  const span = { firstOn: daysOf(periodOf(first)).firstOn, lastOn: daysOf(periodOf(last)).lastOn }
  const silent = new Map(quarters.map((quarter) => [quarter, silentDistricts(returns, quarter, districtIds)]))
  return cutByQuarter(await readRecords(db, span), silent)
}

/** All quarters as one; silence stays with the quarters. */
function joined(ledgers: readonly Ledger[]): Ledger {
  return {
    persons: ledgers.flatMap((one) => one.persons),
    sectors: ledgers.flatMap((one) => one.sectors),
    control: ledgers.flatMap((one) => one.control),
    routes: ledgers.flatMap((one) => one.routes),
    cases: ledgers.flatMap((one) => one.cases),
    stages: ledgers.flatMap((one) => one.stages),
    stageDays: ledgers.flatMap((one) => one.stageDays),
    referrals: ledgers.flatMap((one) => one.referrals),
    answerHours: ledgers.flatMap((one) => one.answerHours),
    silentDistrictIds: [],
  }
}

type CountTables = Omit<
  ReleaseTables,
  'first-answer-hours' | 'stage-days-median' | 'stage-days-90th' | 'activities' | 'reached'
>

function mergedTables(results: readonly UnitResult[]): CountTables {
  const tables: Partial<Record<TableName, ReleaseTables[TableName]>> = {}
  for (const unit of units)
    for (const { name } of layouts[unit])
      tables[name] = mergeStreams(
        streams.map((stream) => {
          const table = results.find((one) => one.unit === unit && one.stream === stream)?.tables[name]
          if (table === undefined) throw new Error(`No table ${name} of ${stream}`)
          return table
        }),
      )
  // The layouts of all units name every table that is counted; `tests/server/release/build-release.test.ts` holds that.
  return tables as CountTables
}
