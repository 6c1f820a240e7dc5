import type { published } from '#src/i18n/en/published.ts'
import type { Translated } from '#src/i18n/messages.ts'
import { loadPageMessages } from '#src/i18n/page-messages.ts'

/** The words of this page, which are too many for the first script. */
export const publishedMessages = await loadPageMessages<Translated<typeof published>>({
  en: async () => (await import('#src/i18n/en/published.ts')).published,
  ur: async () => (await import('#src/i18n/ur/published.ts')).published,
})
