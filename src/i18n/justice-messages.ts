import type { justice } from './en/justice.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the justice chain, on its own page and on that of a place. */
export const justiceMessages = await loadPageMessages<Translated<typeof justice>>({
  en: async () => (await import('./en/justice.ts')).justice,
  ur: async () => (await import('./ur/justice.ts')).justice,
})
