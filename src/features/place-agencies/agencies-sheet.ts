import type { PlaceDetail } from '#contract/api/reference.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import { functionWords, unnamedWords } from './agency-words.ts'

export type AgenciesPicture = {
  /** What this reader may see: an agency that the server does not name is not in it. */
  readonly detail: Pick<PlaceDetail, 'placeId' | 'agencies' | 'unnamedAgencyKinds' | 'fiaOffices'>
  readonly placeName: string
  readonly title: string
  readonly isSynthetic: boolean
}

/** The agencies of a place for files, and after them the seats of the FIA. */
export function agenciesSheet(
  { detail, placeName, title, isSynthetic }: AgenciesPicture,
  words: PlaceWords & Pick<FileWords, 'exportWords'>,
): FigureSheet {
  const { t, language, placeWords, exportWords } = words
  const officeKind = { zone: exportWords('value.fiaZone'), circle: exportWords('value.fiaCircle') }
  return {
    id: ['agencies', detail.placeId].join('-'),
    title,
    sentence: fillSentence(exportWords('sentence.agencies'), { place: placeName }),
    columns: [
      { id: 'agency_id', header: exportWords('column.id') },
      { id: 'agency', header: placeWords('agencies.name') },
      { id: 'kind', header: placeWords('agencies.kind') },
      { id: 'functions', header: placeWords('agencies.functions') },
      { id: 'returns', header: placeWords('agencies.returns') },
    ],
    rows: [
      ...detail.agencies.map(({ id, name, kind, referralFunctions, owesReturns }) => [
        id,
        name[language],
        agencyKindWords(kind, words),
        functionWords(referralFunctions, words),
        placeWords(owesReturns ? 'agencies.owesReturns' : 'agencies.owesNone'),
      ]),
      ...detail.fiaOffices.map(({ id, kind, name }) => [id, name[language], officeKind[kind], '', '']),
    ],
    definitions: [],
    notes: [
      ...(detail.unnamedAgencyKinds ? [unnamedWords(detail.unnamedAgencyKinds, words)] : []),
      ...(isSynthetic ? [placeWords('agencies.dutiesAreDemo')] : []),
      t('shell:footer.note'),
    ],
    source: exportWords('source.agencies'),
    isSynthetic,
  }
}
