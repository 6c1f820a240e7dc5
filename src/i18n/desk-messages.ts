import type { desks } from './en/desks.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the directory of desks. */
export const deskMessages = await loadPageMessages<Translated<typeof desks>>({
  en: async () => (await import('./en/desks.ts')).desks,
  ur: async () => (await import('./ur/desks.ts')).desks,
})
