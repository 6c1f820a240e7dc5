import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { geography, lawSections } from '#src/api/queries.ts'
import type { CaseNames } from '#src/i18n/case-value-words.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import type { CaseWords } from '#src/i18n/use-case-words.ts'

/** Names of places and laws; until they have come, ids stand for them. */
export function useCaseNames({ language, t }: CaseWords): CaseNames {
  const places = useQuery(geography()).data
  const laws = useQuery(lawSections()).data
  return useMemo(() => {
    const sections = new Map(laws?.sections.map((one) => [one.id, isolateLtr(`${one.lawCode} ${one.section}`)]))
    return {
      place: places ? placeNames(places, language, t) : (id) => id,
      law: (id) => sections.get(id) ?? isolateLtr(id),
    }
  }, [places, laws, language, t])
}
