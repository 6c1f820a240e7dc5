import type { i18n as I18n, TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from './format-figure.ts'
import type { Language } from './language.ts'
import { placeMessages } from './place-messages.ts'
import { useWords } from './use-words.ts'

/** What functions of the place page need to put sentences together. */
export type PlaceWords = Words & { readonly placeWords: TFunction<'place'> }

/**
 * The words of the place page in its language.
 * @throws Error in a page whose language is not the one its document names
 */
export function usePlaceWords(): PlaceWords {
  const words = useWords()
  const { i18n } = useTranslation()
  addMessages(i18n, words.language)
  const { t: placeWords } = useTranslation('place')
  return useMemo(() => ({ ...words, placeWords }), [words, placeWords])
}

/** Adding is done once for each language and changes nothing that is on the screen. */
function addMessages(i18n: I18n, language: Language): void {
  if (i18n.hasResourceBundle(language, 'place')) return
  const messages = placeMessages[language]
  if (messages === undefined) throw new Error(`The words of the place page were not loaded in "${language}"`)
  i18n.addResourceBundle(language, 'place', messages)
}
