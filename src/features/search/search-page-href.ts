import type { Language } from '#src/i18n/language.ts'
import { searchParameter } from '#src/url/search-page-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'

/** All hits of a query, on the page of search. */
export const searchPageHref = (language: Language, typed: string): string =>
  `/${language}/search${writeSearchString({ [searchParameter]: typed.trim() })}`
