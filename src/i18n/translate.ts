import type { TFunction } from 'i18next'
import { useTranslation } from './use-translation.ts'

/** The namespaces whose words meet in one sentence: a statement names a measure, a place and a period. */
const namespaces = ['shell', 'errors', 'terms', 'figures', 'headline', 'filters'] as const

/** Looks up any of them by "namespace:key". Functions that put sentences together take it as a parameter and need no React. */
export type Translate = TFunction<typeof namespaces>

export const useTranslate = (): Translate => useTranslation(namespaces).t
