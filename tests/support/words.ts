import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'

/** The words of the product in a language, for functions that put sentences together. */
export function wordsIn(language: Language): Words {
  const i18n = createI18n(language, language === 'ur' ? ur : en)
  return { t: i18n.getFixedT(language), language }
}

/** A sentence as it reads: without the marks that keep its values apart. */
export const plain = withoutIsolates
