import type { OwnColumns, OwnFigures, OwnNumbers } from '#contract/api/own-agency.ts'
import { encodeColumn } from '#contract/columns/column.ts'
import { writeColumn } from '#contract/columns/column-text.ts'
import { valueOf } from '#contract/count.ts'

const whose = {
  readAt: '2026-11-23T09:05:00.000Z',
  agencyId: 'fia',
  agencyName: { en: 'Federal Investigation Agency', ur: 'وفاقی تحقیقاتی ادارہ' },
  districtIds: ['lahore', 'kasur'],
}

/** Records one after another, by the names of their columns. */
function table<Name extends string>(records: readonly Readonly<Record<Name, string>>[], names: readonly Name[]) {
  const columns = names.map((name) => [
    name,
    writeColumn(
      encodeColumn(
        name,
        records.map((record) => record[name]),
      ),
    ),
  ])
  // Each name has its column; dictionaries hold what the records hold.
  return Object.fromEntries(columns) as Record<Name, { dictionary: never[]; codes: string }>
}

const person = (district: string, month: string, group: string, category = 'tip.forced-begging') => ({
  category,
  district,
  month,
  group,
})
const referral = (district: string, month: string, outcome: string, hours: string) => ({
  category: 'tip',
  district,
  month,
  outcome,
  hours,
})

/** A few records of two districts in FY 2025-26, one of another stream, and one after the release. */
export const someOwnColumns = (change: Partial<OwnColumns> = {}): OwnColumns => {
  const persons = [
    person('lahore', '2025-08', 'girls'),
    person('lahore', '2025-09', 'women'),
    person('kasur', '2026-06', 'women'),
    person('kasur', '2026-06', 'men', 'som'),
    person('lahore', '2026-11', 'boys'),
  ]
  const referrals = [
    referral('lahore', '2025-08', 'on-time', '2'),
    referral('lahore', '2025-09', 'late', '31'),
    referral('kasur', '2026-06', 'unanswered', ''),
    referral('lahore', '2026-11', 'unanswered', ''),
  ]
  return {
    ...whose,
    persons: table(persons, ['category', 'district', 'month', 'group']),
    cases: table(persons.slice(1), ['category', 'district', 'month']),
    sent: table(referrals.slice(0, 2), ['category', 'district', 'month', 'outcome']),
    received: table(referrals, ['category', 'district', 'month', 'outcome', 'hours']),
    ...change,
  }
}

/** An agency that has recorded nothing. */
export const noOwnColumns = (): OwnColumns =>
  someOwnColumns({
    persons: table([], ['category', 'district', 'month', 'group']),
    cases: table([], ['category', 'district', 'month']),
    sent: table([], ['category', 'district', 'month', 'outcome']),
    received: table([], ['category', 'district', 'month', 'outcome', 'hours']),
  })

export const someOwnFigures = (numbers: Partial<OwnNumbers> = {}): OwnFigures => ({
  ...whose,
  districtIds: [],
  placeId: 'pakistan',
  category: 'tip',
  periodId: 'fy2025-26',
  numbers: {
    persons: valueOf(812),
    cases: valueOf(640),
    sent: valueOf(402),
    sentOnTime: valueOf(310),
    received: valueOf(58),
    receivedOnTime: valueOf(41),
    answerHours: valueOf(13.5),
    ...numbers,
  },
})
