import type { i18n as I18n, TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Geography } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { publishedMessages } from './published-messages.ts'

const namespaces = ['published', 'terms'] as const

/** What functions need that write figures in words. */
export type PublishedWords = {
  readonly t: TFunction<typeof namespaces>
  readonly language: Language
  /** Name of a province or district; `undefined` while the names are not there, or for an id that is neither. */
  readonly nameOfPlace: (placeId: string) => string | undefined
}

/**
 * The words of this page in its language.
 * @param geography names of places; without it the names stand as the sources print them
 * @throws Error in a page whose language is not the one its document names
 */
export function usePublishedWords(geography: Geography | undefined): PublishedWords {
  const language = useLanguage()
  const { i18n } = useTranslation()
  addMessages(i18n, language)
  const { t } = useTranslation(namespaces)
  return useMemo(() => {
    const places = [...(geography?.provinces ?? []), ...(geography?.districts ?? [])]
    const names = new Map<string, string>(places.map(({ id, name }) => [id, name[language]]))
    return { t, language, nameOfPlace: (placeId) => names.get(placeId) }
  }, [t, language, geography])
}

/** Adding is done once for each language and changes nothing that is on the screen. */
function addMessages(i18n: I18n, language: Language): void {
  if (i18n.hasResourceBundle(language, 'published')) return
  const messages = publishedMessages[language]
  if (messages === undefined) throw new Error(`The words of the published figures were not loaded in "${language}"`)
  i18n.addResourceBundle(language, 'published', messages)
}
