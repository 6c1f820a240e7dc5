import type { FigureIndicator } from '#contract/published-figures/figure-indicators.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { isTotal } from '../values/figure-range.ts'
import { groupBy } from '../values/group-by.ts'

/** One indicator in the provinces, in one period or in several that have the same provinces and can stand beside each other. */
export type ProvinceChart = {
  readonly indicator: FigureIndicator
  readonly periods: readonly { readonly id: string; readonly figures: readonly PublishedFigure[] }[]
}

/** Fewer provinces than this are a remark, not a comparison; they stay in the table. */
const fewestProvinces = 3

/**
 * Pictures by province that a set of figures allows. Whole calendar years of one indicator and the same provinces go together; a period
 * that overlaps with others stands alone, so that nobody adds the two up.
 */
export function provinceCharts(figures: readonly PublishedFigure[]): ProvinceChart[] {
  const byProvince = figures.filter(
    (figure) => figure.place.kind === 'province' && isTotal(figure) && figure.unit === 'count',
  )
  const groups = groupBy(
    byProvince,
    ({ indicator, periodStart, periodEnd }) => `${indicator} ${periodStart}/${periodEnd}`,
  )
  const charts = new Map<
    string,
    { indicator: FigureIndicator; periods: { id: string; figures: PublishedFigure[] }[] }
  >()
  for (const group of groups.values()) {
    const [first] = group
    if (first === undefined || group.length < fewestProvinces) continue
    const id = `${first.periodStart}/${first.periodEnd}`
    const provinces = group
      .map(({ place }) => place.id ?? '')
      .toSorted((a, b) => (a < b ? -1 : 1))
      .join(' ')
    const key = `${first.indicator} ${isCalendarYear(first) ? provinces : id}`
    const chart = charts.get(key) ?? { indicator: first.indicator, periods: [] }
    chart.periods.push({ id, figures: group })
    charts.set(key, chart)
  }
  return [...charts.values()]
}

const isCalendarYear = ({ periodStart, periodEnd }: PublishedFigure) =>
  periodStart.slice(0, 4) === periodEnd.slice(0, 4) && periodStart.endsWith('-01-01') && periodEnd.endsWith('-12-31')

export type ProvinceShare = {
  readonly province: PublishedFigure['place']
  /** Oldest first. Percent of the provinces in the picture together, which need not be the whole country. */
  readonly shares: readonly { readonly figure: PublishedFigure; readonly percent: number; readonly total: number }[]
}

/** The province with the largest number in every period of a picture, and its share; `undefined` when it is not always the same. */
export function leadingProvince({ periods }: ProvinceChart): ProvinceShare | undefined {
  const shares = periods.flatMap(({ figures }) => {
    const values = figures.flatMap((figure) =>
      figure.value.kind === 'number' ? [{ figure, value: figure.value.value }] : [],
    )
    const total = values.reduce((sum, { value }) => sum + value, 0)
    const [largest] = values.toSorted((a, b) => b.value - a.value)
    return largest && total > 0 ? [{ figure: largest.figure, percent: (largest.value / total) * 100, total }] : []
  })
  const [first] = shares
  const isAlwaysSame =
    shares.length === periods.length && shares.every(({ figure }) => figure.place.id === first?.figure.place.id)
  return first && isAlwaysSame
    ? {
        province: first.figure.place,
        shares: shares.toSorted((a, b) => (a.figure.periodStart < b.figure.periodStart ? -1 : 1)),
      }
    : undefined
}
