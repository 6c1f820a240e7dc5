import { createI18n } from '#src/i18n/create-i18n.ts'
import { cited as citedEnglish } from '#src/i18n/en/cited.ts'
import { explore as exploreEnglish } from '#src/i18n/en/explore.ts'
import { exportWords as exportEnglish } from '#src/i18n/en/export.ts'
import { justice as justiceEnglish } from '#src/i18n/en/justice.ts'
import { movements as movementsEnglish } from '#src/i18n/en/movements.ts'
import { place as placeEnglish } from '#src/i18n/en/place.ts'
import { returns as returnsEnglish } from '#src/i18n/en/returns.ts'
import { en } from '#src/i18n/en.ts'
import type { Language } from '#src/i18n/language.ts'
import { cited as citedUrdu } from '#src/i18n/ur/cited.ts'
import { explore as exploreUrdu } from '#src/i18n/ur/explore.ts'
import { exportWords as exportUrdu } from '#src/i18n/ur/export.ts'
import { justice as justiceUrdu } from '#src/i18n/ur/justice.ts'
import { movements as movementsUrdu } from '#src/i18n/ur/movements.ts'
import { place as placeUrdu } from '#src/i18n/ur/place.ts'
import { returns as returnsUrdu } from '#src/i18n/ur/returns.ts'
import { ur } from '#src/i18n/ur.ts'

const pageWords = {
  cited: { en: citedEnglish, ur: citedUrdu },
  explore: { en: exploreEnglish, ur: exploreUrdu },
  export: { en: exportEnglish, ur: exportUrdu },
  justice: { en: justiceEnglish, ur: justiceUrdu },
  movements: { en: movementsEnglish, ur: movementsUrdu },
  place: { en: placeEnglish, ur: placeUrdu },
  returns: { en: returnsEnglish, ur: returnsUrdu },
} as const

/** The words of every sheet in a language, without a page. */
export function sheetWordsIn(language: Language) {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  for (const [name, words] of Object.entries(pageWords)) i18n.addResourceBundle(language, name, words[language])
  return {
    language,
    t: i18n.getFixedT(language, ['shell', 'errors', 'terms', 'figures', 'headline', 'filters'] as const),
    mapWords: i18n.getFixedT(language, ['map', 'terms'] as const),
    chartWords: i18n.getFixedT(language, 'charts'),
    citedWords: i18n.getFixedT(language, 'cited'),
    exploreWords: i18n.getFixedT(language, 'explore'),
    exportWords: i18n.getFixedT(language, 'export'),
    justiceWords: i18n.getFixedT(language, 'justice'),
    movementWords: i18n.getFixedT(language, 'movements'),
    placeWords: i18n.getFixedT(language, 'place'),
    returnsWords: i18n.getFixedT(language, 'returns'),
  }
}
