import type { returns } from './en/returns.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of returns. */
export const returnsMessages = await loadPageMessages<Translated<typeof returns>>({
  en: async () => (await import('./en/returns.ts')).returns,
  ur: async () => (await import('./ur/returns.ts')).returns,
})
