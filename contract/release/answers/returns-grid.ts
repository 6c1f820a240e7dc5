import type { ReturnCell, ReturnRowFigures, ReturnsFrame } from '#contract/api/returns.ts'
import { monthsFromTo, monthsUntil, shiftMonth } from '#contract/months.ts'
import { daysOf, type Period, quarterOfDay } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import { gridMonths, silentFromMonths } from '#contract/returns.ts'
import type { Returns, StoredRelease } from '../release.ts'
import { originOf } from './origin.ts'
import { districtsIn } from './places.ts'
import { tally } from './returns.ts'

/** What the grid is made of. */
export type ReleasedReturns = Pick<StoredRelease, 'id' | 'asOf' | 'isSynthetic' | 'returns' | 'silence'>

/** What one agency owes for one district. */
export type ReturnLine = Returns['rows'][number]

export type ReturnsQuestion = {
  readonly placeId: string
  readonly periodId: string
  /** Oldest first. */
  readonly months: readonly string[]
  /** Quarters that the asker may see. */
  readonly quarters: readonly string[]
}

export const monthsOfYear = (year: Period): string[] => monthsUntil(daysOf(year).lastOn.slice(0, 7), gridMonths)

/**
 * Who has reported, month by month: the lines of a place, added up by the row that `rowOf` puts each into. Lines that owe nothing in the
 * months asked are left out. The row of all is counted from the lines, not from the rows.
 */
export function answerReturnsGrid<Row extends { readonly id: string }>(
  release: ReleasedReturns,
  geography: Geography,
  question: ReturnsQuestion,
  rowOf: (line: ReturnLine) => Row,
): ReturnsFrame & { rows: (Row & ReturnRowFigures)[] } {
  const { placeId, periodId, months } = question
  const { firstMonth } = release.returns
  const inPlace = new Set(districtsIn(geography, placeId).map((district) => district.id))
  const positions = months.map((month) => monthsFromTo(firstMonth, month))
  const lines = release.returns.rows.filter(
    (line) => inPlace.has(line.districtId) && tally(line.months, positions).due > 0,
  )
  const rows = new Map<string, { row: Row; own: ReturnLine[] }>()
  for (const line of lines) {
    const row = rowOf(line)
    const known = rows.get(row.id)
    if (known) known.own.push(line)
    else rows.set(row.id, { row, own: [line] })
  }
  return {
    ...originOf(release),
    placeId,
    periodId,
    months: [...months],
    total: figuresOf(lines, positions, firstMonth),
    silence: silenceIn(release, question, inPlace),
    rows: [...rows.values()].map(({ row, own }) => ({ ...row, ...figuresOf(own, positions, firstMonth) })),
  }
}

function figuresOf(lines: readonly ReturnLine[], positions: readonly number[], firstMonth: string): ReturnRowFigures {
  const cells = positions.map((position) => cellOf(lines, [position]))
  const last = positions.at(-1) ?? -1
  const { monthsMissing, lastReceived } = silenceUntil(lines, last)
  return {
    cells,
    sum: cellOf(lines, positions),
    monthsMissing,
    ...(lastReceived === undefined ? {} : { lastReceived: shiftMonth(firstMonth, lastReceived) }),
    linesDue: lines.length,
    linesSilent: lines.filter((line) => silenceUntil([line], last).monthsMissing >= silentFromMonths).length,
  }
}

function cellOf(lines: readonly ReturnLine[], positions: readonly number[]): ReturnCell {
  const cell = { due: 0, received: 0, late: 0, revised: 0, missing: 0 }
  for (const { months } of lines) {
    const { due, received, late, missing } = tally(months, positions)
    cell.due += due
    cell.received += received
    cell.late += late
    cell.missing += missing
    cell.revised += positions.filter((position) => months[position] === 'v').length
  }
  return cell
}

/**
 * Months in a row without any return, counted back from a month, and the month before them from which one came. A month in which nothing was
 * due, or is not due yet, neither counts nor ends the run; but who has owed nothing for `silentFromMonths` is not silent.
 */
function silenceUntil(
  lines: readonly ReturnLine[],
  last: number,
): { monthsMissing: number; lastReceived: number | undefined } {
  let missing = 0
  for (let position = last; position >= 0; position--) {
    const { due, received } = cellOf(lines, [position])
    if (received > 0) return { monthsMissing: owesStill(lines, last) ? missing : 0, lastReceived: position }
    if (due > 0) missing += 1
  }
  return { monthsMissing: owesStill(lines, last) ? missing : 0, lastReceived: undefined }
}

const owesStill = (lines: readonly ReturnLine[], last: number): boolean =>
  cellOf(
    lines,
    Array.from({ length: silentFromMonths }, (_, steps) => last - steps),
  ).due > 0

/** By quarter, the districts of the place that were silent when it was first published. */
function silenceIn(
  { silence }: ReleasedReturns,
  { months, quarters }: ReturnsQuestion,
  inPlace: ReadonlySet<string>,
): ReturnsFrame['silence'] {
  const asked = new Set(months.map(quarterOfDay))
  return quarters
    .filter((quarter) => asked.has(quarter) && silence[quarter] !== undefined)
    .map((quarter) => ({ quarter, districtIds: (silence[quarter] ?? []).filter((id) => inPlace.has(id)) }))
}
