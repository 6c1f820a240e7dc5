import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { type JusticeWords, useJusticeWords } from './use-justice-words.ts'
import { type PlaceWords, usePlaceWords } from './use-place-words.ts'
import { useTranslation } from './use-translation.ts'

/** What the sheets of a brief are written with. */
export type BriefWords = PlaceWords & JusticeWords & { readonly briefWords: TFunction<'brief'> }

/** The words of a sheet, in the language of the sheet (see `sheet-words.ts`). */
export function useBriefWords(): BriefWords {
  const placeWords = usePlaceWords()
  const justiceWords = useJusticeWords()
  const { t: briefWords } = useTranslation('brief')
  return useMemo(() => ({ ...placeWords, ...justiceWords, briefWords }), [placeWords, justiceWords, briefWords])
}
