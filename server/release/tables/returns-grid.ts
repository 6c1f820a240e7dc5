import { type Returns, returnLetters } from '#contract/release/release.ts'
import type { ReturnFact } from '../facts/returns.ts'

/** Monthly returns as one line of letters for each agency and district, the first month first. */
export function returnsGrid(facts: readonly ReturnFact[], firstMonth: string, lastMonth: string): Returns {
  const months = monthsBetween(firstMonth, lastMonth)
  const position = new Map(months.map((month, index) => [month, index]))
  const rows = new Map<string, { agencyId: string; districtId: string; letters: string[] }>()
  for (const fact of facts) {
    const at = position.get(fact.month.slice(0, 7))
    if (at === undefined) continue
    const key = `${fact.agencyId} ${fact.districtId}`
    const row = rows.get(key) ?? {
      agencyId: fact.agencyId,
      districtId: fact.districtId,
      letters: months.map(() => '.'),
    }
    row.letters[at] = returnLetters[fact.state]
    rows.set(key, row)
  }
  return {
    firstMonth,
    rows: [...rows.values()].map(({ agencyId, districtId, letters }) => ({
      agencyId,
      districtId,
      months: letters.join(''),
    })),
  }
}

/** 'YYYY-MM' of every month from one to the other, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  for (;;) {
    const id = `${year}-${String(month).padStart(2, '0')}`
    if (id > last) return months
    months.push(id)
    month += 1
    if (month === 13) {
      month = 1
      year += 1
    }
  }
}
