import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { ownAgencyMessages } from './own-agency-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the own agency's strip need to put sentences together. */
export type OwnAgencyWords = Words & { readonly ownWords: TFunction<'ownAgency'> }

export function useOwnAgencyWords(): OwnAgencyWords {
  usePageMessages('ownAgency', ownAgencyMessages)
  const words = useWords()
  const { t: ownWords } = useTranslation('ownAgency')
  return useMemo(() => ({ ...words, ownWords }), [words, ownWords])
}
