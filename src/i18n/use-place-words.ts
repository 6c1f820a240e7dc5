import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Words } from './format-figure.ts'
import { usePageMessages } from './page-messages.ts'
import { placeMessages } from './place-messages.ts'
import { useTranslation } from './use-translation.ts'
import { useWords } from './use-words.ts'

/** What functions of the place page need to put sentences together. */
export type PlaceWords = Words & { readonly placeWords: TFunction<'place'> }

/** The words of the place page in its language. */
export function usePlaceWords(): PlaceWords {
  usePageMessages('place', placeMessages)
  const words = useWords()
  const { t: placeWords } = useTranslation('place')
  return useMemo(() => ({ ...words, placeWords }), [words, placeWords])
}
