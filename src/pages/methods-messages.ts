import type { methods } from '#src/i18n/en/methods.ts'
import type { Translated } from '#src/i18n/messages.ts'
import { loadPageMessages } from '#src/i18n/page-messages.ts'

/** The words of the methods page. */
export const methodsMessages = await loadPageMessages<Translated<typeof methods>>({
  en: async () => (await import('#src/i18n/en/methods.ts')).methods,
  ur: async () => (await import('#src/i18n/ur/methods.ts')).methods,
})
