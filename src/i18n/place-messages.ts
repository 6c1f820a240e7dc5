import type { place } from './en/place.ts'
import { isLanguage, type Language, languages } from './language.ts'
import type { Translated } from './messages.ts'

type PlaceMessages = Translated<typeof place>

async function loadPlaceMessages(language: Language): Promise<PlaceMessages> {
  if (language === 'ur') return (await import('./ur/place.ts')).place
  return (await import('./en/place.ts')).place
}

/** A browser draws one language, which its page names; a server draws both. */
function neededLanguages(): readonly Language[] {
  const language = typeof document === 'undefined' ? '' : document.documentElement.lang
  return isLanguage(language) ? [language] : languages
}

/**
 * The words of the place page, fetched while the page's own chunk loads and before anything is drawn, so that they are not part of the
 * first script, that server and browser draw the same first frame, and that nothing suspends.
 */
export const placeMessages: Readonly<Partial<Record<Language, PlaceMessages>>> = Object.fromEntries(
  await Promise.all(neededLanguages().map(async (language) => [language, await loadPlaceMessages(language)] as const)),
)
