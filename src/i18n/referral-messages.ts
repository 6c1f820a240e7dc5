import type { referrals } from './en/referrals.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of referrals. */
export const referralMessages = await loadPageMessages<Translated<typeof referrals>>({
  en: async () => (await import('./en/referrals.ts')).referrals,
  ur: async () => (await import('./ur/referrals.ts')).referrals,
})
