import type { exportWords } from './en/export.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of downloads, fetched when somebody opens their menu. */
export const exportMessages = await loadPageMessages<Translated<typeof exportWords>>({
  en: async () => (await import('./en/export.ts')).exportWords,
  ur: async () => (await import('./ur/export.ts')).exportWords,
})
