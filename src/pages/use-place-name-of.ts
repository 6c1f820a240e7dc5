import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Geography } from '#contract/places.ts'
import { geography } from '#src/api/queries.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useWords } from '#src/i18n/use-words.ts'

/** Names of places; until they are there, each place goes by its id. */
export function usePlaceNameOf(): {
  readonly places: Geography | undefined
  readonly nameOf: (placeId: string) => string
} {
  const { t, language } = useWords()
  const places = useQuery(geography()).data
  const nameOf = useMemo(
    () => (places ? placeNames(places, language, t) : (placeId: string) => placeId),
    [places, language, t],
  )
  return { places, nameOf }
}
