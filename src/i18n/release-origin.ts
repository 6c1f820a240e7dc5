import type { TFunction } from 'i18next'
import { formatDate } from './format.ts'
import type { Language } from './language.ts'

type Answer = { readonly releaseId: string; readonly asOf: string; readonly isSynthetic: boolean }

/** Where the figures of an answer come from, as every file made of them says it. */
export const releaseOrigin = (
  { releaseId, asOf, isSynthetic }: Answer,
  { chartWords, language }: { readonly chartWords: TFunction<'charts'>; readonly language: Language },
) => ({ source: chartWords('trend.source'), asOf: formatDate(asOf, language), releaseId, isSynthetic })
