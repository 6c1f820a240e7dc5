import type { published } from '#src/i18n/en/published.ts'
import { isLanguage, type Language, languages } from '#src/i18n/language.ts'
import type { Translated } from '#src/i18n/messages.ts'

type PublishedMessages = Translated<typeof published>

async function loadPublishedMessages(language: Language): Promise<PublishedMessages> {
  if (language === 'ur') return (await import('#src/i18n/ur/published.ts')).published
  return (await import('#src/i18n/en/published.ts')).published
}

/** A browser draws one language, which its page names; a server draws both. */
function neededLanguages(): readonly Language[] {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang
  return isLanguage(language) ? [language] : languages
}

/**
 * The words of this page, which are too many for the first script. They are fetched while the page's own chunk loads, before anything is
 * drawn, so that server and browser draw the same first frame and nothing suspends.
 */
export const publishedMessages: Readonly<Partial<Record<Language, PublishedMessages>>> = Object.fromEntries(
  await Promise.all(
    neededLanguages().map(async (language) => [language, await loadPublishedMessages(language)] as const),
  ),
)
