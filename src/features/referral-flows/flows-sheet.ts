import type { Flows } from '#contract/api/movements.ts'
import { pairSheet } from '#src/charts/pair-sheet.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import type { FlowNames } from './flow-names.ts'

export type FlowsPicture = {
  readonly flows: Flows
  readonly nameOf: FlowNames
  readonly heading: { readonly title: string; readonly subtitle: string }
  readonly provisionalFrom: string | undefined
  /** What has no band. */
  readonly notes: readonly string[]
}

/** Referrals between kinds of agency for files. */
export function flowsSheet(picture: FlowsPicture, words: MovementWords & FileWords): FigureSheet {
  const { flows, nameOf, heading, provisionalFrom, notes } = picture
  const { t, movementWords, exportWords } = words
  return pairSheet(
    {
      ...{ figures: flows, id: 'referral-flows', measure: 'referrals', heading, provisionalFrom },
      sentence: exportWords('sentence.flows'),
      columns: [
        { id: 'sender_id', header: exportWords('column.senderId') },
        { id: 'sender', header: exportWords('column.sender') },
        { id: 'asked_id', header: exportWords('column.askedId') },
        { id: 'asked', header: exportWords('column.asked') },
        { id: 'count', header: exportWords('column.referrals'), unit: t('terms:unit.referrals') },
      ],
      fromName: nameOf,
      toName: nameOf,
      words: { total: movementWords('total'), heldBack: movementWords('notShownTogether') },
      notes: [exportWords('note.flows'), ...notes],
    },
    words,
  )
}
