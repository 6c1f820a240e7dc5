import type { Trend } from '#contract/api/figures.ts'
import { notApplicable } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import { placedEvents } from './trend-figures.ts'
import { lineName, type TrendWords, trendSubtitle } from './trend-words.ts'

export type TrendPicture = { readonly trend: Trend; readonly title: string; readonly placeName: string }

/** A trend for files: a row for each quarter, a column for each line; streams are never added up. */
export function trendSheet({ trend, title, placeName }: TrendPicture, words: TrendWords): FigureSheet {
  const { t, chartWords, language } = words
  const { measure, placeId, quarters, series, provisionalFrom } = trend
  const period = { first: formatPeriod(quarters[0] ?? '', t), last: formatPeriod(quarters.at(-1) ?? '', t) }
  const isProvisional = (quarter: string) => provisionalFrom !== undefined && quarter >= provisionalFrom
  const events = placedEvents(trend).map(({ id, on }) => `${formatDate(on, language)}: ${chartWords(`events.${id}`)}`)
  return {
    id: ['trend', measure, placeId, quarters[0] ?? '', quarters.at(-1) ?? ''].join('-'),
    title,
    subtitle: trendSubtitle(trend, placeName, words),
    sentence: filterSentence({ measure, place: placeName, period: chartWords('trend.span', period) }, words),
    columns: [
      { id: 'quarter_id', header: chartWords('table.quarterId') },
      { id: 'quarter', header: chartWords('table.quarter') },
      ...series.map(({ category }) => ({
        id: category ?? measure,
        header: lineName(measure, category, words),
        unit: t(`terms:unit.${measure}`),
      })),
      { id: 'provisional', header: chartWords('provisional') },
    ],
    rows: quarters.map((quarter, index) => [
      quarter,
      formatPeriod(quarter, t),
      ...series.map(({ counts }) => counts[index] ?? notApplicable),
      isProvisional(quarter) ? chartWords('provisional') : '',
    ]),
    definitions: [measureDefinition(measure, t)],
    notes: [
      ...(measureOf(measure).isProtected && measureOf(measure).basis === 'count'
        ? [chartWords('trend.detection')]
        : []),
      ...events,
      t('shell:footer.note'),
    ],
    ...releaseOrigin(trend, words),
  }
}
