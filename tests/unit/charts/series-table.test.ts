import { expect, test } from 'vitest'
import { noReturn, notApplicable, notShown, valueOf } from '#contract/count.ts'
import type { ChartSeries } from '#src/charts/series.ts'
import { seriesTable } from '#src/charts/series-table.ts'

const periods = [
  { id: '2025q4', label: 'Oct–Dec 2025' },
  { id: '2026q1', label: 'Jan–Mar 2026', tick: '2026' },
  { id: '2026q2', label: 'Apr–Jun 2026' },
]
const base = { color: 'c', textColor: 't' }
const series: ChartSeries[] = [
  { ...base, id: 'a', name: 'First', counts: [valueOf(0), notShown, valueOf(7)] },
  { ...base, id: 'b', name: 'Second', counts: [noReturn, notApplicable] },
]
const table = seriesTable({
  periods,
  series,
  formatValue: String,
  periodHeading: 'Quarter',
  provisional: { from: '2026q2', word: 'provisional' },
})

test('the table holds every count of every series, in its kind', () => {
  const counts = table.columns.flatMap((column) => (column.kind === 'count' ? [table.rows.map(column.count)] : []))
  expect(counts).toEqual([
    [valueOf(0), notShown, valueOf(7)],
    [noReturn, notApplicable, notApplicable],
  ])
})

test('columns are named like the lines, rows like the periods', () => {
  expect(table.columns.map(({ header }) => header)).toEqual(['Quarter', 'First', 'Second'])
  expect(table.rows.map(({ label }) => label)).toEqual(periods.map(({ label }) => label))
})

test('rows sort by time and not by the letters of their labels', () => {
  const [first] = table.columns
  if (first?.kind !== 'date') throw new Error('The first column has no order of time')
  expect(table.rows.map(first.date)).toEqual(['2025q4', '2026q1', '2026q2'])
})

test('provisional periods say so in the table as well', () => {
  const [first] = table.columns
  if (first?.kind !== 'date') throw new Error('The first column has no order of time')
  expect(['2026q1', '2026q2'].map(first.format)).toEqual(['Jan–Mar 2026', 'Apr–Jun 2026 (provisional)'])
})
