import { monthName } from './format.ts'
import type { Language } from './language.ts'

/**
 * A month in words: "October 2026", "Oct 2026".
 * @param month 'YYYY-MM'
 */
export const formatMonth = (month: string, language: Language, width: 'long' | 'short' = 'long'): string =>
  `${monthName(Number(month.slice(5, 7)), language, width)} ${month.slice(0, 4)}`
