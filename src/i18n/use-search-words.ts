import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { searchMessages } from './search-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of search need to put sentences together. */
export type SearchWords = Words & { readonly searchWords: TFunction<'search'> }

export function useSearchWords(): SearchWords {
  usePageMessages('search', searchMessages)
  const words = useWords()
  const { t: searchWords } = useTranslation('search')
  return useMemo(() => ({ ...words, searchWords }), [words, searchWords])
}
