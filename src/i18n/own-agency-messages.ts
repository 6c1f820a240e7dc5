import type { ownAgency } from './en/own-agency.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the strip with exact numbers of the own agency. */
export const ownAgencyMessages = await loadPageMessages<Translated<typeof ownAgency>>({
  en: async () => (await import('./en/own-agency.ts')).ownAgency,
  ur: async () => (await import('./ur/own-agency.ts')).ownAgency,
})
