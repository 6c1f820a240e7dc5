import type { KeyFigures } from '#contract/api/figures.ts'
import { notApplicable } from '#contract/count.ts'
import { residentsOf } from '#contract/geography/residents.ts'
import { fewCount, measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import { comparedFigure } from './compared-places.ts'

export type ComparisonPicture = {
  /** The place of the page first; those whose figures did not come are left out. */
  readonly answers: readonly KeyFigures[]
  readonly geography: Geography
  readonly nameOf: (placeId: string) => string
  readonly title: string
  readonly provisionalFrom: string | undefined
  readonly notes: readonly string[]
}

/**
 * The key figures here and in the larger places, for files: a row for each measure and place, with the number that compares.
 * @throws Error without any answer: there is no picture then
 */
export function comparisonSheet(
  { answers, geography, nameOf, title, provisionalFrom, notes }: ComparisonPicture,
  words: PlaceWords & FileWords,
): FigureSheet {
  const [own] = answers
  if (!own) throw new Error('There is no figure to describe')
  const { t, exportWords } = words
  const { periodId, comparedPeriodId, category, figures } = own
  const period = formatPeriod(periodId, t)
  const before = comparedPeriodId === undefined ? undefined : formatPeriod(comparedPeriodId, t)
  const named = (name: string) => exportWords('column.inPeriod', { name: exportWords('column.figure'), period: name })
  const [first] = figures
  const sentence =
    first &&
    filterSentence(
      {
        measure: first.measure,
        category,
        place: answers.map(({ placeId }) => nameOf(placeId)).join(words.placeWords('comma')),
        period,
      },
      words,
    )
  return {
    id: ['key-figures', category, own.placeId, periodId].join('-'),
    title,
    ...(sentence !== undefined && {
      sentence: before === undefined ? sentence : exportWords('sentence.compared', { sentence, before }),
    }),
    columns: [
      { id: 'measure_id', header: exportWords('column.measureId') },
      { id: 'measure', header: exportWords('column.measure') },
      { id: 'place_id', header: exportWords('column.placeId') },
      { id: 'place', header: exportWords('column.place') },
      { id: 'figure', header: named(period) },
      ...(before === undefined ? [] : [{ id: 'compared', header: named(before) }]),
      { id: 'unit', header: exportWords('column.unit') },
      { id: 'comparable', header: exportWords('column.comparable') },
      { id: 'comparable_unit', header: exportWords('column.comparableUnit') },
      { id: 'remark', header: exportWords('column.remark') },
    ],
    rows: figures.flatMap(({ measure }) =>
      answers.map((answer) => {
        const figure = answer.figures.find((one) => one.measure === measure)
        const compared = comparedFigure(answer, measure, residentsOf(geography, answer.placeId))
        const isCount = measureOf(measure).basis === 'count'
        const unit = t(`terms:unit.${measure}`)
        return [
          measure,
          t(`terms:measure.${measure}`),
          answer.placeId,
          nameOf(answer.placeId),
          figure?.current ?? notApplicable,
          ...(before === undefined ? [] : [figure?.compared ?? notApplicable]),
          unit,
          compared?.figure ?? notApplicable,
          isCount ? words.placeWords('compare.perResidents') : unit,
          compared?.isFew ? exportWords('value.few', { minimum: fewCount }) : '',
        ]
      }),
    ),
    definitions: figures.map(({ measure }) => measureDefinition(measure, t)),
    notes: [
      ...notes,
      ...provisionalNotes([periodId, comparedPeriodId ?? periodId], provisionalFrom, words),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(own, words),
  }
}
