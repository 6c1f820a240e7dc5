import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { type Count, mapCount, notApplicable } from '#contract/count.ts'
import { roundedRate } from '#contract/geography/residents.ts'
import { measureOf } from '#contract/measures.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { Shown } from './place-line.ts'

export type PlaceLinesPicture = {
  /** Any of the answers: measure, quarters and release are those of all. */
  readonly origin: Trend
  readonly category: Category
  readonly show: Shown
  /** As they are drawn: rates not rounded. */
  readonly places: readonly { readonly id: string; readonly name: string; readonly figures: readonly Count[] }[]
  readonly heading: { readonly title: string; readonly subtitle: string }
  /** The places in words. */
  readonly placeName: string
  /** Unit of a rate. */
  readonly perResidents: string
  readonly notes: readonly string[]
  /** Begins the name of the file. */
  readonly id: string
}

/** One measure by quarter in several places, for files: a row for each quarter, a column for each place, numbers as they are printed. */
export function placeLinesSheet(picture: PlaceLinesPicture, words: Words & FileWords): FigureSheet {
  const { origin, category, show, places, heading, placeName, perResidents, notes, id } = picture
  const { t, chartWords, exportWords } = words
  const { measure, quarters, provisionalFrom } = origin
  const { basis, hasStreams, isProtected } = measureOf(measure)
  const isRate = basis === 'count' && show === 'rate'
  const printed = (count: Count) => (isRate ? mapCount(count, roundedRate) : count)
  const isProvisional = (quarter: string) => provisionalFrom !== undefined && quarter >= provisionalFrom
  const [first = '', last = first] = [quarters[0], quarters.at(-1)]
  const period = exportWords('sentence.years', { first: formatPeriod(first, t), last: formatPeriod(last, t) })
  return {
    id: [id, measure, ...(hasStreams ? [category] : []), ...(isRate ? ['rate'] : []), first, last].join('-'),
    ...heading,
    sentence: filterSentence({ measure, category: hasStreams ? category : undefined, place: placeName, period }, words),
    columns: [
      { id: 'quarter_id', header: chartWords('table.quarterId') },
      { id: 'quarter', header: chartWords('table.quarter') },
      ...places.map((place) => ({
        id: place.id,
        header: place.name,
        unit: isRate ? perResidents : t(`terms:unit.${measure}`),
      })),
      { id: 'provisional', header: chartWords('provisional') },
    ],
    rows: quarters.map((quarter, index) => [
      quarter,
      formatPeriod(quarter, t),
      ...places.map(({ figures }) => printed(figures[index] ?? notApplicable)),
      isProvisional(quarter) ? chartWords('provisional') : '',
    ]),
    definitions: [measureDefinition(measure, t)],
    notes: [
      ...(isProtected && basis === 'count' ? [chartWords('trend.detection')] : []),
      ...notes,
      ...provisionalNotes(quarters, provisionalFrom, words),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(origin, words),
  }
}
