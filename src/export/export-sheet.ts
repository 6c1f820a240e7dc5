import type { Count } from '#contract/count.ts'

/*
 * The plain description of one picture: everything that each of its files says. All formats are written from the same sheet, so that
 * they cannot disagree, and a cell without a number keeps its reason in all of them.
 */

export type SheetColumn = {
  /** Stable and in English, for programs. */
  readonly id: string
  /** In the page's language. */
  readonly header: string
  readonly unit?: string | undefined
}

/** Words, or a count with its reason where there is no number. Words in a column of numbers are printed as the source prints them: "<5". */
export type SheetCell = string | Count

/** What a reader of the file must know, under a heading of its own. */
export type SheetFact = { readonly name: string; readonly text: string }

/** What a feature knows of its picture. */
export type FigureSheet = {
  /** Names the file: ASCII, without extension, such as `persons-punjab-cy2025`. */
  readonly id: string
  /** The finding or the plain name, as above the picture. */
  readonly title: string
  /** Measure, unit, place and period, as under the title. */
  readonly subtitle?: string | undefined
  /** The filters as a sentence: "Showing persons identified, trafficking in persons, in Punjab, 2025". */
  readonly sentence?: string | undefined
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
  readonly definitions: readonly SheetFact[]
  /** Cautions, and on maps what the boundaries mean. */
  readonly notes: readonly string[]
  readonly source: string
  /** Last day covered, as the reader's language writes a date. */
  readonly asOf?: string | undefined
  readonly releaseId?: string | undefined
  readonly isSynthetic: boolean
}

/** Words that every file needs, in its language. */
export type SheetWords = {
  readonly direction: 'ltr' | 'rtl'
  readonly data: string
  readonly about: string
  readonly titleName: string
  readonly sentenceName: string
  readonly sourceName: string
  readonly asOfName: string
  readonly releaseName: string
  readonly linkName: string
  readonly noteName: string
  readonly synthetic: string
  /** What stands in a cell without a number, and what it means. */
  readonly symbols: string
}

/** A sheet ready to be written. */
export type ExportSheet = FigureSheet & {
  readonly words: SheetWords
  /** Address of what the reader saw, to come back to. */
  readonly link: string
}

/** What stands in a cell without a number: the symbols of the screen's table, the same in both languages. Never empty, never zero. */
export const cellSymbols = { 'not-shown': 'not shown', 'no-return': '..', 'not-applicable': 'n/a' } as const

/** A cell as the files write it. */
export const cellContent = (cell: SheetCell): string | number => {
  if (typeof cell === 'string') return plain(cell)
  return cell.kind === 'value' ? cell.value : cellSymbols[cell.kind]
}

/** Header with its unit: a column is read without the page around it. */
export const columnTitle = ({ header, unit }: SheetColumn): string =>
  plain(unit === undefined ? header : `${header} (${unit})`)

/** What a file says about its figures, in the order in which it is read. */
export function sheetFacts(sheet: ExportSheet): SheetFact[] {
  const { words } = sheet
  const title = sheet.subtitle === undefined ? sheet.title : `${sheet.title}. ${sheet.subtitle}`
  const facts: (SheetFact | false)[] = [
    { name: words.titleName, text: title },
    sheet.sentence !== undefined && { name: words.sentenceName, text: sheet.sentence },
    sheet.isSynthetic && { name: words.noteName, text: words.synthetic },
    hasGaps(sheet) && { name: words.noteName, text: words.symbols },
    ...sheet.notes.map((text) => ({ name: words.noteName, text })),
    ...sheet.definitions,
    { name: words.sourceName, text: sheet.source },
    sheet.asOf !== undefined && { name: words.asOfName, text: sheet.asOf },
    sheet.releaseId !== undefined && { name: words.releaseName, text: sheet.releaseId },
    { name: words.linkName, text: sheet.link },
  ]
  return facts.filter((fact) => fact !== false).map(({ name, text }) => ({ name: plain(name), text: plain(text) }))
}

/** True when a cell stands for a number that is not there: what it says has to be explained. */
const hasGaps = ({ rows }: FigureSheet): boolean =>
  rows.some((row) => row.some((cell) => typeof cell !== 'string' && cell.kind !== 'value'))

/** File name: says before it is opened that the records are invented. */
export const fileName = ({ id, isSynthetic }: FigureSheet, extension: string): string =>
  `rabta-${isSynthetic ? 'demo-' : ''}${id.replaceAll(/[^\w.-]+/g, '-')}.${extension}`

/** Without the bidirectional isolates of the screen, which programs take for part of a name (U+2066 to U+2069). */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '')
