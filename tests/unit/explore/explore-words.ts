import { createI18n } from '#src/i18n/create-i18n.ts'
import { explore as english } from '#src/i18n/en/explore.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { explore as urdu } from '#src/i18n/ur/explore.ts'
import { ur } from '#src/i18n/ur.ts'
import type { ExploreWords } from '#src/i18n/use-explore-words.ts'

/** The words of the parts that compare places and seasons, without a page. */
export function exploreWordsIn(language: Language): ExploreWords {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  i18n.addResourceBundle(language, 'explore', language === 'ur' ? urdu : english)
  return {
    language,
    t: i18n.getFixedT(language, ['shell', 'errors', 'terms', 'figures', 'headline', 'filters'] as const),
    exploreWords: i18n.getFixedT(language, 'explore'),
  }
}
