import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { movementMessages } from './movement-messages.ts'
import { usePageMessages } from './page-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the page of routes and referrals need to put sentences together. */
export type MovementWords = Words & { readonly movementWords: TFunction<'movements'> }

/** The words of the page of routes and referrals in its language. */
export function useMovementWords(): MovementWords {
  usePageMessages('movements', movementMessages)
  const words = useWords()
  const { t: movementWords } = useTranslation('movements')
  return useMemo(() => ({ ...words, movementWords }), [words, movementWords])
}
