import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { newReferralHref, type ReferralView, readReferralSearch, writeReferralSearch } from './referral-search.ts'
import { writeSearchString } from './search-string.ts'

export type ReferralViewControls = {
  readonly view: ReferralView
  readonly hrefOf: (view: ReferralView) => string
  /** A step of its own, which Back undoes: on a phone the referral takes the place of the list. */
  readonly open: (referralId: string) => void
  readonly close: () => void
  /** To the page on which a referral is made. */
  readonly startNew: () => void
}

/** The state of the page of referrals, read from the address and written to it. There is no other copy of it. */
export function useReferralView(): ReferralViewControls {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const language = useLanguage()
  return useMemo(() => {
    const view = readReferralSearch(search)
    const show = (referralId: string | undefined) => {
      if (referralId === view.referralId) return
      void navigate({ to: '.', search: writeReferralSearch({ ...view, referralId }), resetScroll: false })
    }
    return {
      view,
      hrefOf: (shown) => `/${language}/referrals${writeSearchString(writeReferralSearch(shown))}`,
      open: show,
      close: () => show(undefined),
      startNew: () => void navigate({ href: newReferralHref(language) }),
    }
  }, [search, navigate, language])
}
