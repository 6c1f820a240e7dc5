import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { ReturnsWords } from '#src/i18n/use-returns-words.ts'
import type { ReturnsAnswer } from './grid-rows.ts'
import { returnsOrigin } from './grid-sheet.ts'
import { spanWords } from './returns-statement.ts'

export type SilencePicture = {
  readonly answer: ReturnsAnswer
  readonly nameOfPlace: (placeId: string) => string
}

/** The districts from which nothing came, for files: a row for each quarter and district, newest first; a quarter without any has a row of its own. */
export function silenceSheet(
  { answer, nameOfPlace }: SilencePicture,
  words: ReturnsWords & Pick<FileWords, 'exportWords'> & Pick<FileWords, 'chartWords'>,
): FigureSheet {
  const { t, returnsWords, exportWords, chartWords } = words
  const { placeId, periodId, silence } = answer
  return {
    id: ['silent-districts', placeId, periodId].join('-'),
    title: returnsWords('silence.title'),
    subtitle: returnsWords('silence.subtitle'),
    sentence: fillSentence(exportWords('sentence.silence'), {
      place: nameOfPlace(placeId),
      period: spanWords(answer, words),
    }),
    columns: [
      { id: 'quarter_id', header: chartWords('table.quarterId') },
      { id: 'quarter', header: chartWords('table.quarter') },
      { id: 'district_id', header: exportWords('column.districtId') },
      { id: 'district', header: exportWords('column.district') },
    ],
    rows: silence.toReversed().flatMap(({ quarter, districtIds }) => {
      const named = formatPeriod(quarter, t)
      return districtIds.length === 0
        ? [[quarter, named, '', returnsWords('silence.none', { quarter: named })]]
        : districtIds.map((id) => [quarter, named, id, nameOfPlace(id)])
    }),
    definitions: [],
    notes: [returnsWords('meaning'), t('shell:footer.note')],
    ...returnsOrigin(answer, words),
  }
}
