import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { trailMessages } from './trail-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the page of the trail need to put sentences together. */
export type TrailWords = Words & { readonly trailWords: TFunction<'trail'> }

export function useTrailWords(): TrailWords {
  usePageMessages('trail', trailMessages)
  const words = useWords()
  const { t: trailWords } = useTranslation('trail')
  return useMemo(() => ({ ...words, trailWords }), [words, trailWords])
}
