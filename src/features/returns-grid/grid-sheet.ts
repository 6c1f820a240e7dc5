import type { ReturnCell, ReturnRowFigures } from '#contract/api/returns.ts'
import { type Count, notApplicable, valueOf } from '#contract/count.ts'
import type { FigureSheet, SheetCell } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatMonth } from '#src/i18n/format-month.ts'
import type { ReturnsWords } from '#src/i18n/use-returns-words.ts'
import { cellState } from './cell-state.ts'
import type { NamedRow, ReturnsAnswer } from './grid-rows.ts'
import { spanWords } from './returns-statement.ts'

export type GridPicture = {
  readonly answer: ReturnsAnswer
  /** In the order of the screen; what a reader may not see named is not named here either. */
  readonly rows: readonly NamedRow[]
  readonly isByAgency: boolean
  readonly placeName: string
  readonly heading: { readonly title: string; readonly subtitle: string }
}

type SheetWords = ReturnsWords & Pick<FileWords, 'exportWords'>

/** The grid for files: of each row its months one by one, then all of them together with how long nothing has come; at last the whole. */
export function gridSheet(picture: GridPicture, words: SheetWords): FigureSheet {
  const { answer, rows, isByAgency, placeName, heading } = picture
  const { returnsWords, exportWords } = words
  const { placeId, periodId } = answer
  const returns = exportWords('column.returns')
  const returnColumns = (['due', 'received', 'late', 'revised', 'missing'] as const).map((id) => ({
    id,
    header: exportWords(`column.${id}`),
    unit: returns,
  }))
  return {
    id: ['returns', isByAgency ? 'by-agency' : 'by-kind', placeId, periodId].join('-'),
    ...heading,
    sentence: fillSentence(exportWords('sentence.returns'), { place: placeName, period: spanWords(answer, words) }),
    columns: [
      { id: 'row_id', header: exportWords('column.rowId') },
      { id: 'row', header: returnsWords(isByAgency ? 'grid.agency' : 'grid.kind') },
      { id: 'month_id', header: exportWords('column.monthId') },
      { id: 'month', header: exportWords('column.month') },
      { id: 'state', header: exportWords('column.state') },
      ...returnColumns,
      { id: 'silent_months', header: exportWords('column.silentMonths'), unit: exportWords('column.unitMonths') },
      { id: 'last_received', header: exportWords('column.lastReceived') },
      { id: 'due_each_month', header: exportWords('column.linesDue'), unit: returns },
      { id: 'silent_districts', header: exportWords('column.linesSilent') },
    ],
    rows: [
      ...rows.flatMap((row) => rowsOf([row.id, row.fullName ?? row.name], row, answer.months, words)),
      ...rowsOf(['all', returnsWords('grid.all')], answer.total, answer.months, words),
    ],
    definitions: [{ name: returnsWords('late.title'), text: returnsWords('late.text') }],
    notes: [
      returnsWords('meaning'),
      returnsWords(isByAgency ? 'grid.sheltersByKind' : 'grid.onlyKinds'),
      exportWords('note.returnsFromPage'),
    ],
    ...returnsOrigin(answer, words),
  }
}

function rowsOf(
  name: readonly [string, string],
  { cells, sum, monthsMissing, lastReceived, linesDue, linesSilent }: ReturnRowFigures,
  months: readonly string[],
  { language, returnsWords, exportWords }: SheetWords,
): SheetCell[][] {
  const cellsOf = (cell: ReturnCell): SheetCell[] => [exportWords(`value.state.${cellState(cell)}`), ...countsOf(cell)]
  return [
    ...cells.map((cell, index) => {
      const month = months[index] ?? ''
      return [...name, month, formatMonth(month, language), ...cellsOf(cell), '', '', '', '']
    }),
    [
      ...name,
      'all',
      exportWords('value.allMonths'),
      ...cellsOf(sum),
      valueOf(monthsMissing),
      lastReceived === undefined ? returnsWords('grid.never') : formatMonth(lastReceived, language),
      valueOf(linesDue),
      valueOf(linesSilent),
    ],
  ]
}

/** Where nothing was due, there is nothing that could have come: that is not a zero. */
function countsOf({ due, received, late, revised, missing }: ReturnCell): Count[] {
  const rest = [received, late, revised, missing]
  return [valueOf(due), ...rest.map((value) => (due === 0 ? notApplicable : valueOf(value)))]
}

/** Where returns come from, as the page says it. */
export const returnsOrigin = (
  { releaseId, asOf, isSynthetic }: Pick<ReturnsAnswer, 'releaseId' | 'asOf' | 'isSynthetic'>,
  { returnsWords, language }: ReturnsWords,
) => ({ source: returnsWords('source'), asOf: formatDate(asOf, language), releaseId, isSynthetic })
