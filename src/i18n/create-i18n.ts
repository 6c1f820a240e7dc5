import { createInstance, type FormatterModule, type i18n as I18n } from 'i18next'
import { formatDecimal } from './format.ts'
import { isolate } from './isolate.ts'
import type { Language } from './language.ts'
import type { Messages } from './messages.ts'

/** Numbers inside a message are written as everywhere else; other values arrive as text that is already formatted. */
export const writeValue = (value: unknown, language: string | undefined): string =>
  typeof value === 'number' ? formatDecimal(value, language === 'ur' ? 'ur' : 'en') : String(value)

const valueFormatter: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  format: (value: unknown, _format, language) => writeValue(value, language),
  add: () => undefined,
  addCached: () => undefined,
}

/**
 * One language, ready at once: nothing is fetched and nothing suspends, so that server and browser draw the same frame.
 * Every interpolated value is bidi-isolated; React escapes HTML, so the place where i18next would do so isolates instead.
 */
export function createI18n(language: Language, messages: Messages): I18n {
  const instance = createInstance()
  instance.use(valueFormatter)
  // With `initAsync: false` and resources at hand the promise is settled when `init` returns; a failure throws.
  void instance.init({
    lng: language,
    resources: { [language]: messages },
    defaultNS: 'shell',
    fallbackLng: false,
    initAsync: false,
    interpolation: { alwaysFormat: true, escapeValue: true, escape: isolate },
    // The other language is another page: nothing needs to hear of a change.
    react: { useSuspense: false, bindI18n: '' },
  })
  return instance
}
