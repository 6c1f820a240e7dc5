import { createRandom, type Random } from '../random.ts'
import { drawActivities } from './activities/activities.ts'
import {
  type Day,
  dayOf,
  firstDayOf,
  isoOfDay,
  type Month,
  monthOf,
  monthOfDay,
  monthsFrom,
  yearOfMonth,
} from './calendar-days.ts'
import type { CaseTools } from './cases/case-draft.ts'
import { listSites } from './cases/case-sites.ts'
import { planVolumes } from './cases/case-volumes.ts'
import { drawCasesOfMonth } from './cases/cases.ts'
import { createPlaceDraws } from './cases/places-of-case.ts'
import { createCodeBook } from './code-book.ts'
import type { GeneratorReference } from './generator-reference.ts'
import { drawAgencyDesks } from './referrals/agency-desks.ts'
import { createReceiverDraw } from './referrals/referral-receivers.ts'
import { createResponseDraw } from './referrals/response-times.ts'
import { type Desk, listDesks } from './returns/desks.ts'
import { drawReturns, monthlyReturnRows, type ReturnBook } from './returns/returns.ts'
import type { SeedChunk } from './tables.ts'

export type GenerateOptions = {
  /** Any text; the same text gives the same rows. */
  readonly seed: string
  /** About how many persons the records hold; everything else follows. */
  readonly persons: number
  /** 'YYYY-MM' */
  readonly firstMonth: string
  /** 'YYYY-MM-DD'; nothing is known of later days but plans. */
  readonly today: string
  readonly reference: GeneratorReference
}

/** Some rows, with how far the whole has come: 0 to 1. */
export type GeneratedChunk = SeedChunk & { readonly progress: number }

/**
 * Draws synthetic records and yields them in an order in which they can be inserted: duties, returns, then the cases of
 * one month after the other with what hangs on them, then activities. Only one month is held in memory.
 */
export function* generateRecords(options: GenerateOptions): Generator<GeneratedChunk> {
  const random = createRandom(options.seed)
  const today = dayOf(options.today)
  const months = monthsFrom(monthOf(options.firstMonth), monthOfDay(today))
  const [firstMonth] = months
  const lastMonth = months.at(-1)
  if (firstMonth === undefined || lastMonth === undefined) {
    throw new RangeError(`No month between ${options.firstMonth} and ${options.today}`)
  }
  const desks = listDesks(options.reference, firstMonth).filter((desk) => desk.fromMonth <= lastMonth)
  const book = drawReturns(random.fork('returns'), desks, lastMonth, today)
  yield { ...dutyChunk(desks), progress: 0 }
  yield { table: 'records.monthly_return', rows: [...monthlyReturnRows(book, desks, lastMonth, today)], progress: 0.02 }

  const receiverDesks = drawAgencyDesks(random.fork('agency desks'), options.reference, desks, today)
  yield { table: 'records.agency_desk', rows: receiverDesks, progress: 0.02 }

  const codes = createCodeBook()
  const sites = listSites(options.reference, desks)
  const batchesOf = planVolumes({ sites, book, months, today, persons: options.persons }, random.fork('volumes'))
  const tools = createTools(options.reference, random, book, desks, codes, firstMonth, today)
  for (const [index, month] of months.entries()) {
    const draws = random.fork(`month ${month}`)
    const rows = drawCasesOfMonth(draws, tools, batchesOf(month, draws), month)
    const progress = 0.02 + (0.96 * (index + 1)) / months.length
    yield { table: 'records.case_file', rows: rows.cases, progress }
    yield { table: 'records.case_law_section', rows: rows.lawSections, progress }
    yield { table: 'records.case_stage_event', rows: rows.stages, progress }
    yield { table: 'records.person', rows: rows.persons, progress }
    yield { table: 'records.consent', rows: rows.consents, progress }
    yield { table: 'records.referral', rows: rows.referrals, progress }
    yield { table: 'records.referral_event', rows: rows.events, progress }
  }
  const activities = drawActivities(
    random.fork('activities'),
    options.reference,
    codes,
    options.persons,
    firstMonth,
    today,
  )
  yield { table: 'records.activity', rows: [...activities], progress: 1 }
}

const dutyChunk = (desks: readonly Desk[]): SeedChunk => ({
  table: 'records.reporting_duty',
  rows: desks.map((desk) => ({
    agency_id: desk.agency.id,
    district_id: desk.district.id,
    from_month: isoOfDay(firstDayOf(desk.fromMonth)),
    to_month: null,
  })),
})

function createTools(
  reference: GeneratorReference,
  random: Random,
  book: ReturnBook,
  desks: readonly Desk[],
  codes: CaseTools['codes'],
  firstMonth: Month,
  today: Day,
): CaseTools {
  return {
    reference,
    book,
    desks,
    codes,
    today,
    firstYear: yearOfMonth(firstMonth),
    drawPlaces: createPlaceDraws(reference),
    drawReceiver: createReceiverDraw(reference, desks),
    drawAnswerHours: createResponseDraw(random.fork('answers'), reference),
  }
}
