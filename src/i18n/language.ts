import { readPreference } from '#contract/preference-cookies.ts'

/** The two languages of the product. Both are complete; neither is a translation layer over the other. */
export const languages = ['en', 'ur'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: string): value is Language => (languages as readonly string[]).includes(value)
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'ur' : 'en')
export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === 'ur' ? 'rtl' : 'ltr')

/** The language of a path: its first segment. `undefined` for any other path. */
export function languageOfPath(pathname: string): Language | undefined {
  const first = pathname.split('/')[1] ?? ''
  return isLanguage(first) ? first : undefined
}

/**
 * The language for somebody who asked for `/`: the stored choice, else the first of ours that the browser accepts, else English.
 * @param cookie the `Cookie` header, or `document.cookie`
 * @param acceptLanguage the `Accept-Language` header, or `navigator.languages` joined with commas
 */
export function chooseLanguage(cookie = '', acceptLanguage = ''): Language {
  const stored = readPreference('language', cookie)
  if (isLanguage(stored)) return stored
  return preferredOf(acceptLanguage) ?? 'en'
}

/** Reads quality values as RFC 9110 12.5.4 defines them; `q=0` means "not this one". */
function preferredOf(acceptLanguage: string): Language | undefined {
  const ranked = acceptLanguage
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().split(/\s*;\s*/)
      const quality = parameters.find((parameter) => parameter.startsWith('q='))
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter((range) => range.quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
  return ranked.map((range) => range.language).find(isLanguage)
}
