import { isolateLtr } from './isolate.ts'
import type { Language } from './language.ts'

/**
 * Latin digits in both languages: the same figures read the same, as in Pakistan's official Urdu publications.
 * Both are written day, month, year; see `formatDate`.
 */
const locales: Record<Language, string> = { en: 'en', ur: 'ur-PK-u-nu-latn' }

const whole = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
const upToOneDecimal = perLanguage((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
const oneDecimal = perLanguage(
  (locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
const monthNames = perLanguage((locale) => ({
  long: new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }),
}))
const collators = perLanguage((locale) => new Intl.Collator(locale))

/** A count in full: 212,400. Never "212K": short forms differ between the languages. */
export const formatNumber = (value: number, language: Language): string => whole(language).format(value)

/** A rate per 100,000 residents with one decimal, always: 4.0 stands under 12.4. */
export const formatRate = (value: number, language: Language): string => oneDecimal(language).format(value)

/** A number that may or may not have a decimal, such as a median: 36 or 13.5. */
export const formatDecimal = (value: number, language: Language): string => upToOneDecimal(language).format(value)

/** A share given in percent, not as a fraction: 78 becomes "78%". The sign follows the number in both languages. */
export const formatPercent = (percent: number, language: Language): string => `${formatNumber(percent, language)}%`

/** Two ends of a range as one left-to-right run: 1–2. */
export const formatRange = (from: string, to: string): string => isolateLtr(`${from}–${to}`)

/**
 * A calendar day as "14 July 2025". Only the month's name comes from `Intl`: the pattern around it differs between releases of its
 * data, and a page drawn by the server must equal the one the browser draws.
 * @param day 'YYYY-MM-DD'
 */
export function formatDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${monthName(Number(month), language)} ${year}`
}

/** The name of a month, 1 to 12. Urdu has no short names; both widths are the same there. */
export function monthName(month: number, language: Language, width: 'long' | 'short' = 'long'): string {
  return monthNames(language)[width].format(Date.UTC(2024, month - 1, 1))
}

/** Orders names as the language's readers expect. */
export const compareNames = (a: string, b: string, language: Language): number => collators(language).compare(a, b)

/** Formatters are costly to make and free to keep. */
function perLanguage<T>(make: (locale: string) => T): (language: Language) => T {
  const made: Partial<Record<Language, T>> = {}
  return (language) => (made[language] ??= make(locales[language]))
}
