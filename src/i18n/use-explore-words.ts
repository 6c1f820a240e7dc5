import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { exploreMessages } from './explore-messages.ts'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions that compare places and seasons need to put sentences together. */
export type ExploreWords = Words & { readonly exploreWords: TFunction<'explore'> }

export function useExploreWords(): ExploreWords {
  usePageMessages('explore', exploreMessages)
  const words = useWords()
  const { t: exploreWords } = useTranslation('explore')
  return useMemo(() => ({ ...words, exploreWords }), [words, exploreWords])
}
