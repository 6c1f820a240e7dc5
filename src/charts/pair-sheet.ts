import type { Stream } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import type { Measure } from '#contract/measures.ts'
import type { FigureSheet, SheetCell, SheetColumn } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { PairFigures } from './pair-figures.ts'

type PairNames<From extends string, To extends string> = {
  readonly fromName: (id: From) => string
  readonly toName: (id: To) => string
  readonly words: { readonly total: string; readonly heldBack: string }
}

const all = 'all'
const heldBackId = 'held-back'

/**
 * The rows of a table of pairs for files: both ends with their ids and the count. Every pair, then both margins with what is not shown of
 * each, then the total. `all` and `held-back` stand where an end is no single one.
 */
function pairRows<From extends string, To extends string>(
  { from, to, pairs, total, heldBack }: PairFigures<From, To>,
  { fromName, toName, words }: PairNames<From, To>,
): SheetCell[][] {
  const any = [all, words.total] as const
  const rest = [heldBackId, words.heldBack] as const
  const row = (start: readonly [string, string], end: readonly [string, string], count: Count): SheetCell[] => [
    ...start,
    ...end,
    count,
  ]
  return [
    ...pairs.map((pair) => row([pair.from, fromName(pair.from)], [pair.to, toName(pair.to)], pair.count)),
    ...from.flatMap(({ id, count, heldBack: held }) => [
      row([id, fromName(id)], rest, held),
      row([id, fromName(id)], any, count),
    ]),
    ...to.flatMap(({ id, count, heldBack: held }) => [
      row(rest, [id, toName(id)], held),
      row(any, [id, toName(id)], count),
    ]),
    row(any, rest, heldBack.to),
    row(rest, any, heldBack.pairs),
    row(rest, rest, heldBack.pairs),
    row(any, any, total),
  ]
}

export type PairPicture<From extends string, To extends string> = PairNames<From, To> & {
  /** With the release and the question that it answers. */
  readonly figures: PairFigures<From, To> & PairOrigin
  /** Begins the name of the file. */
  readonly id: string
  readonly measure: Measure
  readonly heading: { readonly title: string; readonly subtitle: string }
  /** With the slots category, place and period. */
  readonly sentence: string
  /** Two for where pairs begin, two for where they lead, and the count. */
  readonly columns: readonly SheetColumn[]
  readonly provisionalFrom: string | undefined
  readonly notes: readonly string[]
}
type PairOrigin = {
  readonly stream: Stream
  readonly periodId: string
  readonly releaseId: string
  readonly asOf: string
  readonly isSynthetic: boolean
}

/** A table of pairs for files: every pair with its count or the reason why there is none, and both margins. */
export function pairSheet<From extends string, To extends string>(
  picture: PairPicture<From, To>,
  words: Words & FileWords,
): FigureSheet {
  const { figures, id, measure, heading, sentence, columns, provisionalFrom, notes } = picture
  const { t } = words
  const { stream, periodId } = figures
  return {
    id: [id, stream, periodId].join('-'),
    ...heading,
    sentence: fillSentence(sentence, {
      category: t(`terms:category.${stream}`),
      place: t('terms:country'),
      period: formatPeriod(periodId, t),
    }),
    columns,
    rows: pairRows(figures, picture),
    definitions: [measureDefinition(measure, t)],
    notes: [...notes, ...provisionalNotes([periodId], provisionalFrom, words), t('shell:footer.note')],
    ...releaseOrigin(figures, words),
  }
}
