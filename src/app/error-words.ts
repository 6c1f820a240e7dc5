import { errorReason } from '#src/api/error-reason.ts'
import type { Translate } from '#src/i18n/translate.ts'
import type { ErrorWords } from '#src/ui/error-words.ts'

/** Every failure in the page's language, for the panels. */
export const errorWordsIn =
  (t: Translate) =>
  (error: unknown): ErrorWords => {
    const { reason, status, reference, canRetry } = errorReason(error)
    const text =
      reason === 'unknownProblem' ? t('errors:unknownProblem', { status: status ?? 0 }) : t(`errors:${reason}`)
    return { text, canRetry, ...(reference !== undefined && { reference }) }
  }
