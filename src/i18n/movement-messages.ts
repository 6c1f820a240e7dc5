import type { movements } from './en/movements.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of routes and referrals. */
export const movementMessages = await loadPageMessages<Translated<typeof movements>>({
  en: async () => (await import('./en/movements.ts')).movements,
  ur: async () => (await import('./ur/movements.ts')).movements,
})
