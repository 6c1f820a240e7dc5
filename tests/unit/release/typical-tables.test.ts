import { describe, expect, it } from 'vitest'
import { periodOf } from '#contract/periods.ts'
import { readCell } from '#contract/release/read-table.ts'
import { answerHoursTable } from '#server/release/tables/typical-tables.ts'

const ids = ['lahore', '2025q1', 'tip']
const hoursOf = (due: number | null, answered: number) =>
  readCell(
    answerHoursTable(
      [{ placeId: 'lahore', quarter: '2025q1', category: 'tip', hours: Array.from({ length: answered }, () => 12) }],
      {
        districts: [{ id: 'lahore', provinceId: 'punjab', divisionId: 'lahore-division' }],
        periods: [periodOf('2025q1')],
      },
      { axes: ids.map((id) => [id]), values: [due] },
    ),
    ids,
  )

describe('hours to the first answer', () => {
  // Beside 15 referrals they would tell that 5 or fewer went unanswered, and their absence that 6 or more did.
  it.each([
    { due: 30, answered: 10, hours: 12 },
    { due: 30, answered: 9, hours: null },
    { due: 29, answered: 29, hours: null },
    { due: 15, answered: 10, hours: null },
    { due: null, answered: 40, hours: null },
  ])('of $answered answers to $due referrals are $hours', ({ due, answered, hours }) => {
    expect(hoursOf(due, answered)).toBe(hours)
  })
})
