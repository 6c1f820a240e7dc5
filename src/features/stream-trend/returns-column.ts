import type { Trend } from '#contract/api/figures.ts'
import type { PeriodRow } from '#src/charts/series-table.ts'
import { formatNumber } from '#src/i18n/format.ts'
import type { Column } from '#src/ui/table-columns.ts'
import type { TrendWords } from './trend-words.ts'

/** Beside the figures of each quarter, how many of its returns have come. */
export const returnsColumn = (
  { returns }: Pick<Trend, 'returns'>,
  { chartWords, language }: TrendWords,
): Column<PeriodRow> => ({
  id: 'returns',
  kind: 'text',
  header: chartWords('completeness.column'),
  isSortable: false,
  text: ({ index }) => {
    const { due, received } = returns[index] ?? { due: 0, received: 0 }
    if (due === 0) return ''
    return chartWords('completeness.ofDue', {
      received: formatNumber(received, language),
      due: formatNumber(due, language),
    })
  },
  phone: 'line',
})
