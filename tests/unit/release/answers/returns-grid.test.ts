import { describe, expect, it } from 'vitest'
import { monthsUntil } from '#contract/months.ts'
import { periodOf } from '#contract/periods.ts'
import {
  answerReturnsGrid,
  monthsOfYear,
  type ReleasedReturns,
  type ReturnLine,
} from '#contract/release/answers/returns-grid.ts'
import { aGeography } from '#tests/support/figures.ts'

/** Six months from May to October 2026: police in two districts of Punjab, labour in two of Sindh, a committee whose duty has ended. */
const release: ReleasedReturns = {
  id: 'test-1',
  asOf: '2026-10-31',
  isSynthetic: true,
  returns: {
    firstMonth: '2026-05',
    rows: [
      { agencyId: 'police', districtId: 'lahore', months: 'rrrlvm' },
      { agencyId: 'police', districtId: 'kasur', months: 'rrmmmm' },
      { agencyId: 'labour', districtId: 'sukkur', months: '.lmmmm' },
      { agencyId: 'labour', districtId: 'badin', months: 'rmmmm.' },
      { agencyId: 'committee', districtId: 'badin', months: 'mm....' },
      { agencyId: 'never', districtId: 'badin', months: '......' },
    ],
  },
  silence: { '2026q2': [], '2026q3': ['kasur', 'sukkur'], '2026q1': ['lahore'] },
}
const months = monthsUntil('2026-10', 6)
const quarters = ['2026q1', '2026q2', '2026q3']

const answer = (placeId = 'pakistan', asked = months, rowOf = (line: ReturnLine) => ({ id: line.agencyId })) =>
  answerReturnsGrid(release, aGeography(), { placeId, periodId: 'latest', months: asked, quarters }, rowOf)
const rowOf = (id: string, asked = months) => answer('pakistan', asked).rows.find((row) => row.id === id)

describe('the grid of returns', () => {
  it('adds the districts of an agency up, month by month: late and revised ones were received', () => {
    const cells = rowOf('police')?.cells
    expect(cells?.[0]).toEqual({ due: 2, received: 2, late: 0, revised: 0, missing: 0 })
    expect(cells?.[3]).toEqual({ due: 2, received: 1, late: 1, revised: 0, missing: 1 })
    expect(cells?.[4]).toEqual({ due: 2, received: 1, late: 0, revised: 1, missing: 1 })
    expect(cells?.[5]).toEqual({ due: 2, received: 0, late: 0, revised: 0, missing: 2 })
    expect(rowOf('police')?.sum).toEqual({ due: 12, received: 7, late: 1, revised: 1, missing: 5 })
  })

  it('says since when nothing has come, passing over months in which nothing was due', () => {
    expect(rowOf('police')).toMatchObject({ monthsMissing: 1, lastReceived: '2026-09' })
    expect(rowOf('labour')).toMatchObject({ monthsMissing: 4, lastReceived: '2026-06' })
  })

  it('looks for the last return before the months asked, too', () => {
    const ofLabour = rowOf('labour', monthsUntil('2026-10', 3))
    expect(ofLabour?.cells).toHaveLength(3)
    expect(ofLabour).toMatchObject({ monthsMissing: 4, lastReceived: '2026-06' })
  })

  it('counts up to the last month asked, not to the newest', () => {
    expect(rowOf('labour', monthsUntil('2026-07', 3))).toMatchObject({ monthsMissing: 1, lastReceived: '2026-06' })
  })

  it('calls nobody silent who has owed nothing of late, and leaves out who owed nothing at all', () => {
    expect(rowOf('committee')).toMatchObject({ monthsMissing: 0, linesSilent: 0, sum: { due: 2, missing: 2 } })
    expect(rowOf('committee')).not.toHaveProperty('lastReceived')
    expect(rowOf('never')).toBeUndefined()
  })

  it('counts the lines that are silent for three months, in rows that are not', () => {
    expect(rowOf('police')).toMatchObject({ linesDue: 2, linesSilent: 1 })
    expect(answer().total).toMatchObject({ linesDue: 5, linesSilent: 3 })
  })

  it('has a row of all that equals the sum of the rows, whatever they are', () => {
    for (const key of ['agencyId', 'districtId'] as const) {
      const { rows, total } = answer('pakistan', months, (line) => ({ id: line[key] }))
      for (const field of ['due', 'received', 'late', 'revised', 'missing'] as const) {
        expect(rows.reduce((sum, row) => sum + row.sum[field], 0)).toBe(total.sum[field])
        months.forEach((_, at) =>
          expect(rows.reduce((sum, row) => sum + (row.cells[at]?.[field] ?? 0), 0)).toBe(total.cells[at]?.[field]),
        )
      }
      expect(total.sum.due).toBe(total.sum.received + total.sum.missing)
    }
  })

  it('keeps to the place', () => {
    const ofSindh = answer('sindh')
    expect(ofSindh.rows.map(({ id }) => id)).toEqual(['labour', 'committee'])
    expect(ofSindh.silence).toEqual([
      { quarter: '2026q2', districtIds: [] },
      { quarter: '2026q3', districtIds: ['sukkur'] },
    ])
  })

  it('names silent districts of quarters that lie in the months and may be seen', () => {
    expect(answer().silence.map(({ quarter }) => quarter)).toEqual(['2026q2', '2026q3'])
    const seen = answerReturnsGrid(
      release,
      aGeography(),
      { placeId: 'pakistan', periodId: 'latest', months, quarters: ['2026q2'] },
      ({ agencyId }) => ({ id: agencyId }),
    )
    expect(seen.silence.map(({ quarter }) => quarter)).toEqual(['2026q2'])
  })

  it('has twelve months of a year of either calendar, and shows months before the first return as not due', () => {
    expect(monthsOfYear(periodOf('fy2025-26'))).toEqual(monthsUntil('2026-06', 12))
    const ofYear = answer('pakistan', monthsOfYear(periodOf('cy2026')))
    expect(ofYear.months[0]).toBe('2026-01')
    expect(ofYear.rows[0]?.cells[0]).toEqual({ due: 0, received: 0, late: 0, revised: 0, missing: 0 })
    expect(ofYear.rows[0]?.cells[4]?.due).toBe(2)
  })
})
