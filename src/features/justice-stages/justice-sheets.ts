import type { Justice } from '#contract/api/justice.ts'
import { notApplicable } from '#contract/count.ts'
import { countryId } from '#contract/places.ts'
import { leadingLaws, stages } from '#contract/release/facets.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import type { JusticeShow } from '#src/url/justice-search.ts'
import { areLawsPublished, countUnder } from './chain-rows.ts'
import { matrixCount, provincesOf } from './stage-matrix.ts'
import { stagesSheet } from './stages-sheet.ts'

export type JusticePicture = {
  readonly answer: Justice
  readonly nameOf: (placeId: string) => string
  readonly heading: { readonly title: string; readonly subtitle: string }
  readonly provisionalFrom: string | undefined
}
type SheetWords = JusticeWords & FileWords

/** The moves to each stage of a year for files, and how many of them under which law. */
export function chainSheet(picture: JusticePicture, words: SheetWords): FigureSheet {
  const { answer } = picture
  const { t, justiceWords } = words
  const hasLaws = areLawsPublished(answer.stages)
  return {
    ...common(picture, { id: 'stages', place: picture.nameOf(answer.placeId) }, words),
    columns: [
      { id: 'stage_id', header: justiceWords('stageId') },
      { id: 'stage', header: justiceWords('stage') },
      { id: 'moves', header: justiceWords('moves') },
      ...leadingLaws.map((law) => ({ id: law, header: justiceWords(`law.${law}`), unit: justiceWords('moves') })),
    ],
    rows: answer.stages.map(({ stage, count, byLaw }) => [
      stage,
      t(`terms:stage.${stage}`),
      count,
      ...leadingLaws.map((law) => countUnder(byLaw, law)),
    ]),
    notes: [
      justiceWords(hasLaws ? 'law.about' : 'law.notForDistricts'),
      justiceWords('how.moves'),
      justiceWords('how.noShare'),
      ...endNotes(picture, words),
    ],
  }
}

/** The days of the moves for files; the moves that they are of stand beside them. */
export function timesSheet(
  { answer, nameOf, heading, provisionalFrom }: JusticePicture,
  words: SheetWords,
): FigureSheet {
  const profile = { ...answer, category: answer.stream }
  const sheet = stagesSheet({ profile, placeName: nameOf(answer.placeId), heading }, words)
  return {
    ...sheet,
    id: ['stage-days', answer.stream, answer.placeId, answer.periodId].join('-'),
    notes: [...sheet.notes.slice(0, -1), ...endNotes({ answer, provisionalFrom }, words)],
  }
}

/** Provinces against stages for files, as moves or as days; the country last, for comparison and not as their sum. */
export function matrixSheet(picture: JusticePicture & { readonly show: JusticeShow }, words: SheetWords): FigureSheet {
  const { answer, show, nameOf } = picture
  const { t, justiceWords, exportWords } = words
  const unit = show === 'days' ? justiceWords('unit') : justiceWords('moves')
  return {
    ...common(picture, { id: `stages-by-province-${show}`, place: exportWords('sentence.justicePlaces') }, words),
    columns: [
      { id: 'place_id', header: exportWords('column.placeId') },
      { id: 'place', header: justiceWords('matrix.heading') },
      ...stages.map((stage) => ({ id: stage, header: t(`terms:stage.${stage}`), unit })),
    ],
    rows: [...provincesOf(answer).map(({ placeId }) => placeId), countryId].map((placeId) => [
      placeId,
      nameOf(placeId),
      ...stages.map((stage) => matrixCount(answer, show, placeId, stage)),
    ]),
    notes: [
      justiceWords('how.moves'),
      ...(show === 'days' ? [] : [justiceWords('how.noShare')]),
      ...endNotes(picture, words),
    ],
  }
}

/** The moves of every published calendar year for files: a row for each year, a column for each stage. */
export function yearsSheet(picture: JusticePicture, words: SheetWords): FigureSheet {
  const { answer, nameOf } = picture
  const { years, series, stream, placeId } = answer
  const { t, justiceWords, exportWords, chartWords } = words
  const [first, last] = [years[0]?.periodId ?? '', years.at(-1)?.periodId ?? '']
  const period = exportWords('sentence.years', { first: formatPeriod(first, t), last: formatPeriod(last, t) })
  return {
    ...common(picture, { id: 'stages-by-year', place: nameOf(placeId), period }, words),
    id: ['stages-by-year', stream, placeId, first, last].join('-'),
    columns: [
      { id: 'year_id', header: exportWords('column.yearId') },
      { id: 'year', header: justiceWords('years.heading') },
      ...series.map(({ stage }) => ({ id: stage, header: t(`terms:stage.${stage}`), unit: justiceWords('moves') })),
      { id: 'provisional', header: chartWords('provisional') },
    ],
    rows: years.map(({ periodId, isProvisional }, index) => [
      periodId,
      formatPeriod(periodId, t),
      ...series.map(({ counts }) => counts[index] ?? notApplicable),
      isProvisional ? chartWords('provisional') : '',
    ]),
    notes: [
      justiceWords('how.moves'),
      justiceWords('how.noShare'),
      ...endNotes({ ...picture, periodIds: years.map(({ periodId }) => periodId) }, words),
    ],
  }
}

type Told = { readonly id: string; readonly place: string; readonly period?: string }

/** What all four say of themselves. */
function common({ answer, heading }: JusticePicture, { id, place, period }: Told, words: SheetWords) {
  const { t, justiceWords } = words
  const { stream, periodId, placeId } = answer
  return {
    id: [id, stream, placeId, periodId].join('-'),
    ...heading,
    sentence: fillSentence(justiceWords('sentence'), {
      category: t(`terms:category.${stream}`),
      place,
      period: period ?? formatPeriod(periodId, t),
    }),
    definitions: [{ name: justiceWords('unit'), text: justiceWords('how.days') }],
    ...releaseOrigin(answer, words),
  }
}

/** Cautions that stand at the end of each. */
function endNotes(
  {
    answer,
    provisionalFrom,
    periodIds = [answer.periodId],
  }: Pick<JusticePicture, 'answer' | 'provisionalFrom'> & { readonly periodIds?: readonly string[] },
  words: SheetWords,
): string[] {
  return [
    words.justiceWords('how.records'),
    ...provisionalNotes(periodIds, provisionalFrom, words),
    words.t('shell:footer.note'),
  ]
}
