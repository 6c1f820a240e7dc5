import type { Category } from '#contract/categories.ts'
import { notApplicable, valueOf } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import type { FigureSheet, SheetCell, SheetColumn } from '#src/export/export-sheet.ts'
import { changeWords } from '#src/i18n/change-words.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'
import { type PinnedRow, pinnedRows } from './pinned-rows.ts'
import type { PinnedFigures } from './use-pinned-figures.ts'

export type PinnedPicture = {
  readonly pinned: PinnedFigures
  readonly measure: Measure
  readonly category: Category
  readonly heading: { readonly title: string; readonly subtitle: string }
}

type Part = SheetColumn & { readonly cell: (row: PinnedRow) => SheetCell }

/**
 * The pinned districts for files: both periods, the change as the table says it, and the returns behind them.
 * @throws Error without any district: there is no picture then
 */
export function pinnedSheet(
  { pinned, measure, category, heading }: PinnedPicture,
  words: ExploreWords & FileWords,
): FigureSheet {
  const [first] = pinned.figures
  if (!first) throw new Error('There is no pinned district to describe')
  const { t, language, exportWords } = words
  const { periodId, comparedPeriodId } = first
  const stream = measureOf(measure).hasStreams ? category : undefined
  const names = pinned.districts.map(({ name }) => name[language]).join(words.exploreWords('comma'))
  const sentence = filterSentence({ measure, category: stream, place: names, period: formatPeriod(periodId, t) }, words)
  const parts = partsOf({ measure, periodId, comparedPeriodId }, words)
  return {
    id: ['pinned', measure, ...(stream ? [stream] : []), periodId].join('-'),
    ...heading,
    sentence:
      comparedPeriodId === undefined
        ? sentence
        : exportWords('sentence.compared', { sentence, before: formatPeriod(comparedPeriodId, t) }),
    columns: parts.map(({ id, header, unit }) => ({ id, header, unit })),
    rows: pinnedRows(pinned, measure).map((row) => parts.map(({ cell }) => cell(row))),
    definitions: [measureDefinition(measure, t)],
    notes: [
      ...provisionalNotes([periodId, comparedPeriodId ?? periodId], pinned.trends[0]?.provisionalFrom, words),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(first, words),
  }
}

type Asked = { readonly measure: Measure; readonly periodId: string; readonly comparedPeriodId: string | undefined }

function partsOf({ measure, periodId, comparedPeriodId }: Asked, words: ExploreWords & FileWords): Part[] {
  const { t, language, exploreWords, exportWords } = words
  const named = (period: string) =>
    exportWords('column.inPeriod', { name: t(`terms:measure.${measure}`), period: formatPeriod(period, t) })
  const unit = t(`terms:unit.${measure}`)
  const isCount = measureOf(measure).basis === 'count'
  return [
    { id: 'district_id', header: exportWords('column.districtId'), cell: ({ district }) => district.id },
    { id: 'district', header: exploreWords('pinned.district'), cell: ({ district }) => district.name[language] },
    ...(isCount
      ? [
          {
            id: 'rate',
            header: exploreWords('pinned.rate'),
            unit: exploreWords('pinned.perResidents'),
            cell: ({ rate }: PinnedRow) => rate,
          },
        ]
      : []),
    { id: 'count', header: named(periodId), unit, cell: ({ count }) => count },
    ...(comparedPeriodId === undefined
      ? []
      : [
          {
            id: 'compared',
            header: named(comparedPeriodId),
            unit,
            cell: ({ compared }: PinnedRow) => compared ?? notApplicable,
          },
          {
            id: 'change',
            header: exportWords('column.changeInWords'),
            // What is not shown now has no change either, for the same reason.
            cell: ({ change, count }: PinnedRow) =>
              changeWords(change, { measure, periodId, comparedPeriodId }, words) ?? count,
          },
        ]),
    {
      id: 'returns_received',
      header: exploreWords('pinned.returns'),
      cell: ({ returnsReceived }) => valueOf(returnsReceived),
    },
    {
      id: 'returns_due',
      header: exportWords('column.due'),
      unit: exportWords('column.returns'),
      cell: ({ returnsDue }) => valueOf(returnsDue),
    },
    {
      id: 'remark',
      header: exportWords('column.remark'),
      cell: ({ isFew }) => (isFew ? exploreWords('pinned.few', { minimum: fewCount }) : ''),
    },
  ]
}
