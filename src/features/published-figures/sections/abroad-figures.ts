import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { type FigureRange, isHidden, sumRange } from '../values/figure-range.ts'
import { groupBy } from '../values/group-by.ts'

export type CountryAbroad = {
  readonly place: PublishedFigure['place']
  /** One for each year that the country published. */
  readonly figures: readonly PublishedFigure[]
  /** What the years add up to: "<5" is 0 to 4. */
  readonly range: FigureRange
  readonly hiddenYears: number
}

/**
 * Pakistanis identified as trafficked, by the country that identified them: those with the largest sum first. Years that a country did
 * not publish add nothing, so a sum is of the years at hand and of no fixed period.
 */
export function countriesAbroad(figures: readonly PublishedFigure[]): CountryAbroad[] {
  const identified = figures.filter(
    ({ series, indicator }) => series === 'glotip-detected-abroad' && indicator === 'detected-victims',
  )
  const byCountry = groupBy(identified, ({ place }) => place.id ?? place.name)
  return [...byCountry.values()]
    .flatMap((ofCountry): CountryAbroad[] => {
      const [first] = ofCountry
      return first === undefined
        ? []
        : [
            {
              place: first.place,
              figures: ofCountry,
              range: sumRange(ofCountry),
              hiddenYears: ofCountry.filter(isHidden).length,
            },
          ]
    })
    .toSorted((a, b) => b.range.least - a.range.least || b.range.greatest - a.range.greatest)
}
