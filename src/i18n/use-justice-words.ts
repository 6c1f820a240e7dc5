import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { justiceMessages } from './justice-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the justice chain need to put sentences together. */
export type JusticeWords = Words & { readonly justiceWords: TFunction<'justice'> }

/** The words of the justice chain in the page's language. */
export function useJusticeWords(): JusticeWords {
  usePageMessages('justice', justiceMessages)
  const words = useWords()
  const { t: justiceWords } = useTranslation('justice')
  return useMemo(() => ({ ...words, justiceWords }), [words, justiceWords])
}
