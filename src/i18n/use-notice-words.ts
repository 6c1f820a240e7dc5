import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { noticeMessages } from './notice-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { type ReferralWords, useReferralWords } from './use-referral-words.ts'
import { useTranslation } from './use-translation.ts'

/** What functions of the page of notices need: its own words, and those of referrals, which notices are about. */
export type NoticeWords = ReferralWords & { readonly noticeWords: TFunction<'notices'> }

export function useNoticeWords(): NoticeWords {
  usePageMessages('notices', noticeMessages)
  const words = useReferralWords()
  const { t: noticeWords } = useTranslation('notices')
  return useMemo(() => ({ ...words, noticeWords }), [words, noticeWords])
}
