import type { search } from './en/search.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of search. */
export const searchMessages = await loadPageMessages<Translated<typeof search>>({
  en: async () => (await import('./en/search.ts')).search,
  ur: async () => (await import('./ur/search.ts')).search,
})
