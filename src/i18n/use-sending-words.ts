import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { deskMessages } from './desk-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { sendingMessages } from './sending-messages.ts'
import { type ReferralWords, useReferralWords } from './use-referral-words.ts'
import { useTranslation } from './use-translation.ts'

/** What functions that speak of desks need: their own words, and those of referrals, which name services and urgencies. */
export type DeskWords = ReferralWords & { readonly deskWords: TFunction<'desks'> }
/** The same with the words of the page on which a referral is made. */
export type SendingWords = DeskWords & { readonly sendingWords: TFunction<'sending'> }

export function useDeskWords(): DeskWords {
  usePageMessages('desks', deskMessages)
  const words = useReferralWords()
  const { t: deskWords } = useTranslation('desks')
  return useMemo(() => ({ ...words, deskWords }), [words, deskWords])
}

export function useSendingWords(): SendingWords {
  usePageMessages('sending', sendingMessages)
  const words = useDeskWords()
  const { t: sendingWords } = useTranslation('sending')
  return useMemo(() => ({ ...words, sendingWords }), [words, sendingWords])
}
