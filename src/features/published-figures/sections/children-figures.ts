import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { isTotal } from '../values/figure-range.ts'
import { groupBy } from '../values/group-by.ts'

/** Police cases on violence against children for one period. */
export type ChildCases = {
  readonly period: string
  readonly figures: readonly PublishedFigure[]
  /** Cases registered, all forms: of the country, or of the one province that the source covers. */
  readonly whole: PublishedFigure | undefined
  /** The same by province, where the source gives more than one. */
  readonly provinces: readonly PublishedFigure[]
  /** Cases registered of the same place as the whole, by form of violence. */
  readonly forms: readonly PublishedFigure[]
}

/** The country before single provinces, then the older period first. */
export function childCases(figures: readonly PublishedFigure[]): ChildCases[] {
  const ofSeries = figures.filter(({ series }) => series === 'ssdo-child-cases')
  const periods = groupBy(ofSeries, ({ periodStart, periodEnd }) => `${periodStart}/${periodEnd}`)
  const isPartial = ({ whole }: ChildCases) => Number(whole?.place.kind !== 'country')
  return [...periods]
    .map(([period, group]) => periodOf(period, group))
    .toSorted((a, b) => isPartial(a) - isPartial(b) || (a.period < b.period ? -1 : 1))
}

function periodOf(period: string, figures: readonly PublishedFigure[]): ChildCases {
  const registered = figures.filter(({ indicator }) => indicator === 'cases-registered')
  const totals = registered.filter(isTotal)
  const provinces = totals.filter(({ place }) => place.kind === 'province')
  const whole = totals.find(({ place }) => place.kind === 'country') ?? provinces[0]
  return {
    period,
    figures,
    whole,
    provinces: provinces.length > 1 ? provinces : [],
    forms: registered.filter((figure) => !isTotal(figure) && figure.place.id === whole?.place.id),
  }
}
