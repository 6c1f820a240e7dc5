import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { returnsMessages } from './returns-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the page of returns need to put sentences together. */
export type ReturnsWords = Words & { readonly returnsWords: TFunction<'returns'> }

export function useReturnsWords(): ReturnsWords {
  usePageMessages('returns', returnsMessages)
  const words = useWords()
  const { t: returnsWords } = useTranslation('returns')
  return useMemo(() => ({ ...words, returnsWords }), [words, returnsWords])
}
