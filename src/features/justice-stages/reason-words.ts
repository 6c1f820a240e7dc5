import type { TFunction } from 'i18next'
import type { Count } from '#contract/count.ts'

const reasonOf = {
  'not-shown': 'notShown',
  'no-return': 'noReturn',
  'not-applicable': 'notApplicableReason',
} as const

/** Why a count has no number, in the middle of a sentence. */
export const reasonWords = ({ kind }: Exclude<Count, { kind: 'value' }>, uiWords: TFunction<'ui'>): string =>
  uiWords(`count.${reasonOf[kind]}`)
