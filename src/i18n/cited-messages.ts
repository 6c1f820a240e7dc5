import type { cited } from './en/cited.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of a citation. */
export const citedMessages = await loadPageMessages<Translated<typeof cited>>({
  en: async () => (await import('./en/cited.ts')).cited,
  ur: async () => (await import('./ur/cited.ts')).cited,
})
