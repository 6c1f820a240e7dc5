import type { TFunction } from 'i18next'
import type { Citation } from '#contract/api/citations.ts'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatDate } from '#src/i18n/format.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { CitedRow } from './cited-rows.ts'

export type CitedPicture = {
  readonly citation: Citation
  readonly cited: DistrictFigures
  /** What the latest release says; absent where it offers no such view, or is the cited one. */
  readonly latest: DistrictFigures | undefined
  readonly rows: readonly CitedRow[]
  readonly title: string
  readonly placeName: string
  /** What a later release says of the same view, as on the page. */
  readonly later: string
  /** The permanent link. */
  readonly link: string
}

type SheetWords = Words & FileWords & { readonly citedWords: TFunction<'cited'> }

/** A cited view for files: its figures as they were, and those of the latest release beside them. */
export function citedSheet(picture: CitedPicture, words: SheetWords): FigureSheet {
  const { citation, cited, latest, rows, title, placeName, later, link } = picture
  const { t, language, citedWords, exportWords } = words
  const { measure, category, placeId, periodId, releaseId } = citation
  const unit = t(`terms:unit.${measure}`)
  const shown = { measure, category: measureOf(measure).hasStreams ? category : undefined }
  return {
    id: ['cited', citation.id, measure, placeId, periodId].join('-'),
    title,
    sentence: filterSentence({ ...shown, place: placeName, period: formatPeriod(periodId, t) }, words),
    columns: [
      { id: 'district_id', header: exportWords('column.districtId') },
      { id: 'district', header: citedWords('table.district') },
      { id: 'province', header: citedWords('table.province') },
      { id: 'cited', header: citedWords('table.cited'), unit },
      ...(latest ? [{ id: 'latest', header: citedWords('table.latest'), unit }] : []),
      { id: 'remark', header: exportWords('column.remark') },
    ],
    rows: [
      ...rows.map((row) => [
        row.districtId,
        row.name,
        row.provinceName,
        row.count,
        ...(latest ? [row.latest] : []),
        row.isOther ? exportWords('value.differs') : '',
      ]),
      [placeId, citedWords('total'), '', cited.total, ...(latest ? [latest.total] : []), ''],
    ],
    definitions: [measureDefinition(measure, t)],
    notes: [
      exportWords('note.cited', { citedOn: formatDate(citation.citedOn, language), release: releaseId, link }),
      later,
      t('shell:footer.note'),
    ],
    ...releaseOrigin(citation, words),
  }
}
