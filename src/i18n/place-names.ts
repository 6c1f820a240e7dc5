import { countryId, type Geography } from '#contract/places.ts'
import type { Language } from './language.ts'
import type { Translate } from './translate.ts'

/** The name of a place id in the page's language. An id that the geography does not know is its own name. */
export function placeNames(geography: Geography, language: Language, t: Translate): (placeId: string) => string {
  const names = new Map(
    [...geography.provinces, ...geography.districts].map((place): [string, string] => [place.id, place.name[language]]),
  )
  names.set(countryId, t('terms:country'))
  return (placeId) => names.get(placeId) ?? placeId
}
