import { type Language, languageOfPath } from '#src/i18n/language.ts'

/** The same page in a language: only the first segment of the path changes. A path without a language leads to the overview. */
export function inLanguage(language: Language, pathname: string, searchString: string): string {
  if (!languageOfPath(pathname)) return `/${language}/overview`
  return `/${[language, ...pathname.split('/').slice(2)].join('/')}${searchString}`
}
