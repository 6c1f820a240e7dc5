import type { ReturnCell, ReturnsByAgency, ReturnsByKind } from '#contract/api/returns.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { ReturnsWords } from '#src/i18n/use-returns-words.ts'
import type { ReturnsOrder } from '#src/url/returns-search.ts'

/** Either answer; which one a viewer gets is decided by the server. */
export type ReturnsAnswer = ReturnsByAgency | ReturnsByKind
export type AnsweredRow = ReturnsAnswer['rows'][number]

/** A row with the name by which the page calls it. */
export type NamedRow = AnsweredRow & { readonly name: string; readonly fullName: string | undefined }

/** Agencies by their short name in English, which all of them use; Urdu has only the full one. Kinds with their province. */
export function namedRows(
  rows: readonly AnsweredRow[],
  nameOfPlace: (placeId: string) => string,
  words: ReturnsWords,
): NamedRow[] {
  return rows.map((row) => {
    if ('agency' in row && row.agency) {
      const { name, shortName } = row.agency
      const called = words.language === 'en' ? shortName : name.ur
      return { ...row, name: called, fullName: name[words.language] === called ? undefined : name[words.language] }
    }
    const kind = agencyKindWords(row.kind, words)
    const place = row.provinceId === undefined ? undefined : nameOfPlace(row.provinceId)
    return {
      ...row,
      name: place === undefined ? kind : words.returnsWords('grid.kindIn', { kind, place }),
      fullName: undefined,
    }
  })
}

/** Received of those due; 1 where nothing was due, so that it never stands among the worst. */
export const shareReceived = ({ due, received }: ReturnCell): number => (due === 0 ? 1 : received / due)

/** Whole percent, rounded down, so that 100 is all and nothing less. */
export const percentReceived = (cell: ReturnCell): number => Math.floor(100 * shareReceived(cell))

/**
 * Longest silent first, then the most districts silent, then the smallest share received; or by share; or by name. Rows that are equal in
 * what is asked stand by name.
 */
export function orderRows(rows: readonly NamedRow[], order: ReturnsOrder, { language }: ReturnsWords): NamedRow[] {
  const byName = (a: NamedRow, b: NamedRow) => compareNames(a.name, b.name, language)
  const byShare = (a: NamedRow, b: NamedRow) => shareReceived(a.sum) - shareReceived(b.sum)
  const bySilence = (a: NamedRow, b: NamedRow) => b.monthsMissing - a.monthsMissing || b.linesSilent - a.linesSilent
  return rows.toSorted((a, b) => {
    if (order === 'name') return byName(a, b)
    if (order === 'share') return byShare(a, b) || byName(a, b)
    return bySilence(a, b) || byShare(a, b) || byName(a, b)
  })
}
