import type { Trend } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { provincesWithoutResidents } from '#contract/geography/residents.ts'
import { measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { isComparable, type Shown } from '#src/charts/place-line.ts'
import { placeLinesSheet } from '#src/charts/place-lines-sheet.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import { placeLines, withoutCountry } from './province-lines.ts'

export type ProvincesPicture = {
  /** One of each province, and the country's; at least one. */
  readonly trends: readonly Trend[]
  readonly filters: Pick<OverviewFilters, 'category'>
  readonly geography: Geography
  readonly show: Shown
  readonly heading: { readonly title: string; readonly subtitle: string }
}

/**
 * The provinces by quarter for files, and the country where its figures can stand beside theirs.
 * @throws Error without any answer: there is no picture then
 */
export function provincesSheet(
  { trends, filters: { category }, geography, show, heading }: ProvincesPicture,
  words: ExploreWords & FileWords,
): FigureSheet {
  const [origin] = trends
  if (!origin) throw new Error('There is no trend to describe')
  const { t, language, exploreWords, exportWords } = words
  const nameOf = placeNames(geography, language, t)
  const lines = placeLines(trends, { category, show, geography })
  const shown = isComparable(origin.measure, show) ? lines : withoutCountry(lines)
  const without = provincesWithoutResidents(geography).map(({ name }) => name[language])
  const isRateOfCountry =
    measureOf(origin.measure).basis === 'count' && shown.some(({ placeId }) => placeId === countryId)
  return placeLinesSheet(
    {
      ...{ origin, category, show, heading },
      id: 'provinces',
      places: shown.map(({ placeId, figures }) => ({ id: placeId, name: nameOf(placeId), figures })),
      placeName: exportWords('sentence.eachProvince'),
      perResidents: exploreWords('pinned.perResidents'),
      notes:
        isRateOfCountry && without.length > 0
          ? [exploreWords('provinces.withoutResidents', { places: without.join(exploreWords('comma')) })]
          : [],
    },
    words,
  )
}
