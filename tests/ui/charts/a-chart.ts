import { noReturn, notShown, valueOf } from '#contract/count.ts'
import type { ChartPeriod, ChartSeries } from '#src/charts/series.ts'
import type { TimeChartProps } from '#src/charts/time-drawing.ts'

export const periods: ChartPeriod[] = [
  { id: '2025q4', label: 'Oct–Dec 2025' },
  { id: '2026q1', label: 'Jan–Mar 2026', tick: '2026' },
  { id: '2026q2', label: 'Apr–Jun 2026' },
  { id: '2026q3', label: 'Jul–Sep 2026' },
]
const base = { color: 'navy', textColor: 'navy' }
export const series: ChartSeries[] = [
  { ...base, id: 'a', name: 'First', counts: [valueOf(12), valueOf(18), notShown, valueOf(31)] },
  { ...base, id: 'b', name: 'Second', counts: [valueOf(45), noReturn, valueOf(0), notShown] },
]

/** Two lines over four quarters with every kind of gap, the last quarter provisional. */
export const aChart: TimeChartProps = {
  periods,
  series,
  title: 'Two lines',
  measure: 'Cases registered',
  formatValue: String,
  provisionalFrom: '2026q3',
}
