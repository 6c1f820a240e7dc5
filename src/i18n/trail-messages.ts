import type { trail } from './en/trail.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of the trail. */
export const trailMessages = await loadPageMessages<Translated<typeof trail>>({
  en: async () => (await import('./en/trail.ts')).trail,
  ur: async () => (await import('./ur/trail.ts')).trail,
})
