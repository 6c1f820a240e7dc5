import type { sending } from './en/sending.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page on which a referral is made. */
export const sendingMessages = await loadPageMessages<Translated<typeof sending>>({
  en: async () => (await import('./en/sending.ts')).sending,
  ur: async () => (await import('./ur/sending.ts')).sending,
})
