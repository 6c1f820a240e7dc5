/**
 * Periods that figures are published for. One id each, used in URLs, tables and file names:
 * `2026q3` a calendar quarter, `cy2025` a calendar year, `fy2025-26` a Pakistani fiscal year (July to June).
 * Both years are sums of the same quarters.
 */
export type PeriodKind = 'quarter' | 'calendar-year' | 'fiscal-year'
export type Period = { readonly id: string; readonly kind: PeriodKind; readonly quarters: readonly string[] }

const quarterId = (year: number, quarter: number) => `${year}q${quarter}`

/** Of the ids of periods, whether it is a quarter's. */
export const isQuarterId = (id: string): boolean => id.charAt(4) === 'q'

/** Reads a period id; `undefined` when it is none. Never throws: ids come from URLs. */
export function parsePeriod(id: string): Period | undefined {
  const quarter = /^(\d{4})q([1-4])$/.exec(id)
  if (quarter) return { id, kind: 'quarter', quarters: [id] }
  const calendar = /^cy(\d{4})$/.exec(id)
  if (calendar) {
    const year = Number(calendar[1])
    return { id, kind: 'calendar-year', quarters: [1, 2, 3, 4].map((part) => quarterId(year, part)) }
  }
  const fiscal = /^fy(\d{4})-(\d{2})$/.exec(id)
  if (fiscal) {
    const year = Number(fiscal[1])
    if ((year + 1) % 100 !== Number(fiscal[2])) return undefined
    const quarters = [quarterId(year, 3), quarterId(year, 4), quarterId(year + 1, 1), quarterId(year + 1, 2)]
    return { id, kind: 'fiscal-year', quarters }
  }
  return undefined
}

/** A period known to exist, such as one of a release's own list. Throws on anything else: that is a fault of ours. */
export function periodOf(id: string): Period {
  const period = parsePeriod(id)
  if (!period) throw new Error(`Not a period: ${id}`)
  return period
}

export const calendarYear = (year: number): Period => periodOf(`cy${year}`)
export const fiscalYear = (startYear: number): Period =>
  periodOf(`fy${startYear}-${String((startYear + 1) % 100).padStart(2, '0')}`)

/** First and last day, both inside the period, as 'YYYY-MM-DD'. */
export function daysOf(period: Period): { firstOn: string; lastOn: string } {
  const first = period.quarters[0] ?? ''
  const last = period.quarters.at(-1) ?? ''
  return { firstOn: quarterDays(first).firstOn, lastOn: quarterDays(last).lastOn }
}

function quarterDays(id: string): { firstOn: string; lastOn: string } {
  const year = Number(id.slice(0, 4))
  const quarter = Number(id.slice(5))
  const firstMonth = quarter * 3 - 2
  const lastDay = new Date(Date.UTC(year, firstMonth + 2, 0)).getUTCDate()
  return { firstOn: `${year}-${two(firstMonth)}-01`, lastOn: `${year}-${two(firstMonth + 2)}-${two(lastDay)}` }
}

const two = (value: number) => String(value).padStart(2, '0')

/** The quarter a day lies in, from 'YYYY-MM-DD' or 'YYYY-MM'. */
export const quarterOfDay = (day: string): string =>
  quarterId(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3))

/** The quarter that is `steps` later (or earlier, if negative). */
export function shiftQuarter(id: string, steps: number): string {
  const index = Number(id.slice(0, 4)) * 4 + Number(id.slice(5)) - 1 + steps
  return quarterId(Math.floor(index / 4), (index % 4) + 1)
}

/** Every quarter from one to the other, both included. */
export function quartersBetween(from: string, to: string): string[] {
  const list: string[] = []
  for (let quarter = from; quarter <= to; quarter = shiftQuarter(quarter, 1)) list.push(quarter)
  return list
}

/** The same length of time one year earlier: FY 2024-25 for FY 2025-26, the third quarter of 2025 for that of 2026. */
export function yearBefore(period: Period): Period {
  if (period.kind === 'quarter') return periodOf(shiftQuarter(period.id, -4))
  const year = Number(period.id.slice(2, 6)) - 1
  return period.kind === 'calendar-year' ? calendarYear(year) : fiscalYear(year)
}

/** The period of the same kind that ended the day before this one began. */
export const periodBefore = (period: Period): Period =>
  period.kind === 'quarter' ? periodOf(shiftQuarter(period.id, -1)) : yearBefore(period)

/**
 * All periods that figures exist for, oldest first: quarters from the first to the current one (which is provisional),
 * and the years of both calendars whose four quarters lie inside and are over.
 */
export function publishedPeriods(firstQuarter: string, lastQuarter: string, lastCompleteQuarter: string): Period[] {
  const quarters = quartersBetween(firstQuarter, lastQuarter)
  const years: Period[] = []
  const firstYear = Number(firstQuarter.slice(0, 4))
  const lastYear = Number(lastQuarter.slice(0, 4))
  for (let year = firstYear; year <= lastYear; year++) {
    for (const period of [calendarYear(year), fiscalYear(year)]) {
      if (period.quarters.every((quarter) => quarter >= firstQuarter && quarter <= lastCompleteQuarter))
        years.push(period)
    }
  }
  return [...quarters.map(periodOf), ...years]
}

/** The year, calendar or fiscal, that ended last: comparable without a season's effect, never older than six months and a lag. */
export function latestCompleteYear(periods: readonly Period[]): Period {
  const years = periods.filter((period) => period.kind !== 'quarter')
  const latest = years.toSorted((a, b) => daysOf(a).lastOn.localeCompare(daysOf(b).lastOn)).at(-1)
  if (!latest) throw new Error('No complete year among the periods')
  return latest
}
