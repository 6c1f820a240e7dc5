import { createI18n } from '#src/i18n/create-i18n.ts'
import { place as english } from '#src/i18n/en/place.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { place as urdu } from '#src/i18n/ur/place.ts'
import { ur } from '#src/i18n/ur.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'

/** The words that the place page says in a language, without a page. */
export function placeWordsIn(language: Language): PlaceWords {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  i18n.addResourceBundle(language, 'place', language === 'ur' ? urdu : english)
  return {
    language,
    t: i18n.getFixedT(language, ['shell', 'errors', 'terms', 'figures', 'headline', 'filters'] as const),
    placeWords: i18n.getFixedT(language, 'place'),
  }
}
