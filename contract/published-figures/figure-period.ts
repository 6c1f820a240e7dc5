export type FigurePeriod = {
  /** First and last day, both inside, 'YYYY-MM-DD'. */
  readonly periodStart: string
  readonly periodEnd: string
  /** As written. */
  readonly periodLabel: string
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

type Span = readonly [start: string, end: string]

const two = (value: number) => String(value).padStart(2, '0')

function monthSpan(year: number, firstMonth: number, lastMonth: number): Span | undefined {
  if (firstMonth < 1 || lastMonth > 12 || firstMonth > lastMonth) return undefined
  const lastDay = new Date(Date.UTC(year, lastMonth, 0)).getUTCDate()
  return [`${year}-${two(firstMonth)}-01`, `${year}-${two(lastMonth)}-${two(lastDay)}`]
}

/** "2021-03" is a month; "2021-22" is two calendar years, because there is no 22nd month. */
function hyphenatedSpan(year: number, part: number): Span | undefined {
  if (part >= 1 && part <= 12) return monthSpan(year, part, part)
  return part === (year + 1) % 100 ? [`${year}-01-01`, `${year + 1}-12-31`] : undefined
}

/** `Date` rolls 30 February over into March; a day that exists comes back as it went in. */
function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

function spanOf(written: string): Span | undefined {
  const range = /^(.+) to (.+)$/.exec(written)
  if (range) {
    const first = spanOf(range[1] ?? '')
    const last = spanOf(range[2] ?? '')
    return first && last && first[0] <= last[1] ? [first[0], last[1]] : undefined
  }
  const month = /^(\d{4}-\d{2}) \(month\)$/.exec(written)
  if (month) return spanOf(month[1] ?? '')
  const year = /^(?:undated \(about (\d{4})\)|(\d{4}))$/.exec(written)
  if (year) return monthSpan(Number(year[1] ?? year[2]), 1, 12)
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return isCalendarDay(written) ? [written, written] : undefined
  const hyphenated = /^(\d{4})-(\d{2})$/.exec(written)
  if (hyphenated) return hyphenatedSpan(Number(hyphenated[1]), Number(hyphenated[2]))
  const years = /^(\d{4})-(\d{4})$/.exec(written)
  if (years) return (years[1] ?? '') < (years[2] ?? '') ? [`${years[1]}-01-01`, `${years[2]}-12-31`] : undefined
  const named = /^(\d{4}) ([A-Z][a-z]{2})-([A-Z][a-z]{2})$/.exec(written)
  if (!named) return undefined
  return monthSpan(Number(named[1]), monthNames.indexOf(named[2] ?? '') + 1, monthNames.indexOf(named[3] ?? '') + 1)
}

/**
 * Reads a period as the source files write it: "2016", "2018-2020", "2021-22", "2025-09", "2025-01 (month)",
 * "2015-11 to 2016", "2025-01-01 to 2025-02-10", "2023 Jan-Nov", "undated (about 2014)".
 *
 * @returns undefined when the text is none of these
 */
export function parseFigurePeriod(written: string): FigurePeriod | undefined {
  const span = spanOf(written)
  return span && { periodStart: span[0], periodEnd: span[1], periodLabel: written }
}
