import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { referralMessages } from './referral-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the page of referrals need to put sentences together. */
export type ReferralWords = Words & { readonly referralWords: TFunction<'referrals'> }

export function useReferralWords(): ReferralWords {
  usePageMessages('referrals', referralMessages)
  const words = useWords()
  const { t: referralWords } = useTranslation('referrals')
  return useMemo(() => ({ ...words, referralWords }), [words, referralWords])
}
