import type { place } from './en/place.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the place page. */
export const placeMessages = await loadPageMessages<Translated<typeof place>>({
  en: async () => (await import('./en/place.ts')).place,
  ur: async () => (await import('./ur/place.ts')).place,
})
