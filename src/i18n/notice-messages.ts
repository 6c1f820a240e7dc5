import type { notices } from './en/notices.ts'
import type { Translated } from './messages.ts'
import { loadPageMessages } from './page-messages.ts'

/** The words of the page of notices. */
export const noticeMessages = await loadPageMessages<Translated<typeof notices>>({
  en: async () => (await import('./en/notices.ts')).notices,
  ur: async () => (await import('./ur/notices.ts')).notices,
})
