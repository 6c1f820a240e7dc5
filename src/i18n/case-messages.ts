import type { cases } from './en/cases.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the register of cases. */
export const caseMessages = await loadPageMessages<Translated<typeof cases>>({
  en: async () => (await import('./en/cases.ts')).cases,
  ur: async () => (await import('./ur/cases.ts')).cases,
})
