import { createI18n } from '#src/i18n/create-i18n.ts'
import { justice as english } from '#src/i18n/en/justice.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { justice as urdu } from '#src/i18n/ur/justice.ts'
import { ur } from '#src/i18n/ur.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'

/** The words of the justice chain in a language, without a page; with those of the parts that every page is built of. */
export function justiceWordsIn(language: Language) {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  i18n.addResourceBundle(language, 'justice', language === 'ur' ? urdu : english)
  const words: JusticeWords = {
    language,
    t: i18n.getFixedT(language, ['shell', 'errors', 'terms', 'figures', 'headline', 'filters'] as const),
    justiceWords: i18n.getFixedT(language, 'justice'),
  }
  return { ...words, uiWords: i18n.getFixedT(language, 'ui') }
}
