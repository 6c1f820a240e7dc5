import { type Period, periodOf } from '#contract/periods.ts'
import type { Returns } from '../release.ts'

export type ReturnTally = { due: number; received: number; late: number; missing: number }

/** Positions in a line of month letters that a period covers. */
export function monthPositions(returns: Returns, period: Period): number[] {
  const origin = monthNumber(returns.firstMonth)
  return period.quarters.flatMap((quarter) => {
    const first = Number(quarter.slice(0, 4)) * 12 + Number(quarter.slice(5)) * 3 - 3 - origin
    return [first, first + 1, first + 2].filter((position) => position >= 0)
  })
}

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** Returns of one line in some months. A late or revised return was received. */
export function tally(months: string, positions: readonly number[]): ReturnTally {
  const result = { due: 0, received: 0, late: 0, missing: 0 }
  for (const position of positions) {
    const letter = months[position] ?? '.'
    if (letter === '.') continue
    result.due += 1
    if (letter === 'm') result.missing += 1
    else result.received += 1
    if (letter === 'l') result.late += 1
  }
  return result
}

/** Returns due and received in a period for every district, over all agencies that owe one. */
export function returnsByDistrict(returns: Returns, periodId: string): Map<string, ReturnTally> {
  const positions = monthPositions(returns, periodOf(periodId))
  const districts = new Map<string, ReturnTally>()
  for (const row of returns.rows) {
    const one = tally(row.months, positions)
    const sum = districts.get(row.districtId) ?? { due: 0, received: 0, late: 0, missing: 0 }
    districts.set(row.districtId, {
      due: sum.due + one.due,
      received: sum.received + one.received,
      late: sum.late + one.late,
      missing: sum.missing + one.missing,
    })
  }
  return districts
}
