import type { Trend } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import { measureOf } from '#contract/measures.ts'
import type { FigureSheet, SheetCell } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import { seasons, seasonYears } from './season-table.ts'
import { seasonChangeWords } from './season-words.ts'

export type SeasonPicture = {
  readonly trend: Trend
  readonly category: Category
  readonly placeName: string
  readonly heading: { readonly title: string; readonly subtitle: string }
}

/** The seasons for files: a row for each quarter that is published, with what its cell says of the year before. */
export function seasonSheet(
  { trend, category, placeName, heading }: SeasonPicture,
  words: ExploreWords & FileWords,
): FigureSheet {
  const { t, exploreWords, chartWords, exportWords } = words
  const { measure, placeId, quarters, provisionalFrom } = trend
  const stream = measureOf(measure).hasStreams ? streamOf(category) : undefined
  const [first = '', last = first] = [quarters[0], quarters.at(-1)]
  const period = exportWords('sentence.years', { first: formatPeriod(first, t), last: formatPeriod(last, t) })
  return {
    id: ['seasons', measure, ...(stream ? [stream] : []), placeId, first, last].join('-'),
    ...heading,
    sentence: filterSentence({ measure, category: stream, place: placeName, period }, words),
    columns: [
      { id: 'quarter_id', header: chartWords('table.quarterId') },
      { id: 'year', header: exportWords('column.year') },
      { id: 'months', header: exportWords('column.months') },
      { id: 'count', header: t(`terms:measure.${measure}`), unit: t(`terms:unit.${measure}`) },
      { id: 'change', header: exportWords('column.changeInWords') },
      { id: 'provisional', header: chartWords('provisional') },
    ],
    rows: seasonYears(trend, category).flatMap(({ year, cells }) =>
      cells.flatMap((cell, index): SheetCell[][] => {
        const season = seasons[index]
        if (!cell || !season) return []
        return [
          [
            cell.quarter,
            year,
            exploreWords(`seasons.season.${season}`),
            cell.count,
            seasonChangeWords(cell.change, measure, words) ?? '',
            cell.isProvisional ? chartWords('provisional') : '',
          ],
        ]
      }),
    ),
    definitions: [measureDefinition(measure, t)],
    notes: [
      exploreWords('seasons.note'),
      ...provisionalNotes(quarters, provisionalFrom, words),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(trend, words),
  }
}
