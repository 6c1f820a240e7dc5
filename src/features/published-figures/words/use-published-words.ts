import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Geography } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import { usePageMessages } from '#src/i18n/page-messages.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
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
  usePageMessages('published', publishedMessages)
  const { t } = useTranslation(namespaces)
  return useMemo(() => {
    const places = [...(geography?.provinces ?? []), ...(geography?.districts ?? [])]
    const names = new Map<string, string>(places.map(({ id, name }) => [id, name[language]]))
    return { t, language, nameOfPlace: (placeId) => names.get(placeId) }
  }, [t, language, geography])
}
