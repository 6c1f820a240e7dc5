import type { i18n as I18n } from 'i18next'
import { createI18n } from './create-i18n.ts'
import type { brief } from './en/brief.ts'
import type { justice } from './en/justice.ts'
import type { place } from './en/place.ts'
import { type Language, languages } from './language.ts'
import { loadMessages } from './load-messages.ts'
import type { Translated } from './messages.ts'

type SheetMessages = {
  readonly brief: Translated<typeof brief>
  readonly justice: Translated<typeof justice>
  readonly place: Translated<typeof place>
}

const loaders: Readonly<Record<Language, () => Promise<SheetMessages>>> = {
  en: async () => ({
    brief: (await import('./en/brief.ts')).brief,
    justice: (await import('./en/justice.ts')).justice,
    place: (await import('./en/place.ts')).place,
  }),
  ur: async () => ({
    brief: (await import('./ur/brief.ts')).brief,
    justice: (await import('./ur/justice.ts')).justice,
    place: (await import('./ur/place.ts')).place,
  }),
}

/**
 * All words of the sheets, in both languages: the sheets of one may stand beside those of the other, whatever the language of the page.
 * Awaited at the top of the module, so that they are there before anything is drawn.
 */
export const sheetWords: Readonly<Record<Language, I18n>> = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, await wordsOf(language)] as const)),
  // The list holds every language once.
) as Record<Language, I18n>

async function wordsOf(language: Language): Promise<I18n> {
  const [messages, own] = await Promise.all([loadMessages(language), loaders[language]()])
  const i18n = createI18n(language, messages)
  for (const [namespace, words] of Object.entries(own)) i18n.addResourceBundle(language, namespace, words)
  return i18n
}
