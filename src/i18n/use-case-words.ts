import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { caseMessages } from './case-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { type ReferralWords, useReferralWords } from './use-referral-words.ts'
import { useTranslation } from './use-translation.ts'

/** What functions of the register need to put sentences together; services and states of referrals have the words of their page. */
export type CaseWords = ReferralWords & { readonly caseWords: TFunction<'cases'> }

export function useCaseWords(): CaseWords {
  usePageMessages('cases', caseMessages)
  const words = useReferralWords()
  const { t: caseWords } = useTranslation('cases')
  return useMemo(() => ({ ...words, caseWords }), [words, caseWords])
}
