import type { explore } from './en/explore.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the parts of the overview that compare places and seasons. */
export const exploreMessages = await loadPageMessages<Translated<typeof explore>>({
  en: async () => (await import('./en/explore.ts')).explore,
  ur: async () => (await import('./ur/explore.ts')).explore,
})
