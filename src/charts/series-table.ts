import { notApplicable } from '#contract/count.ts'
import type { Column } from '#src/ui/table-columns.ts'
import type { ChartPeriod, ChartSeries } from './series.ts'

/** A period of the chart, as a row of its table. */
export type PeriodRow = ChartPeriod & { readonly index: number; readonly note?: string | undefined }

type SeriesTable = { readonly columns: readonly Column<PeriodRow>[]; readonly rows: readonly PeriodRow[] }

type SeriesTableOptions = {
  readonly periods: readonly ChartPeriod[]
  readonly series: readonly ChartSeries[]
  readonly formatValue: (value: number) => string
  /** Over the first column: quarter or year. */
  readonly periodHeading: string
  /** Unit of the numbers, under the heading of each series. */
  readonly unit?: string
  /** Id of the first period whose returns were still missing at publication, and the word for it. */
  readonly provisional?: { readonly from: string; readonly word: string } | undefined
}

/** The table with the same figures as a chart over time: a row for each period, a column for each series, counts in their four kinds. */
export function seriesTable(options: SeriesTableOptions): SeriesTable {
  const { periods, series, formatValue, periodHeading, unit, provisional } = options
  const firstProvisional = periods.findIndex(({ id }) => id === provisional?.from)
  const rows = periods.map((period, index) => ({
    ...period,
    index,
    note: firstProvisional >= 0 && index >= firstProvisional ? provisional?.word : undefined,
  }))
  const labels = new Map(rows.map(({ id, label, note }) => [id, note === undefined ? label : `${label} (${note})`]))
  return {
    rows,
    columns: [
      // Ids of periods sort as time does; their labels do not.
      { id: 'period', kind: 'date', header: periodHeading, date: ({ id }) => id, format: (id) => labels.get(id) ?? id },
      ...series.map(
        ({ id, name, counts }): Column<PeriodRow> => ({
          id,
          kind: 'count',
          header: name,
          count: ({ index }) => counts[index] ?? notApplicable,
          format: formatValue,
          ...(unit !== undefined && { unit }),
        }),
      ),
    ],
  }
}
