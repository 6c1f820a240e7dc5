import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { geography, lawSections, session } from '#src/api/queries.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { CaseWords } from '#src/i18n/use-case-words.ts'
import type { FieldLists } from './case-fields.ts'

/** Codes of the reference data that forms offer, by name; a limited account registers in its own districts. */
export function useFieldLists({ language }: CaseWords, stages: readonly string[]): FieldLists {
  const places = useQuery(geography()).data
  const laws = useQuery(lawSections()).data
  const own = useQuery(session()).data?.viewer?.districtIds
  return useMemo(() => {
    const districtIds = [...(places?.districts ?? [])]
      .sort((a, b) => compareNames(a.name[language], b.name[language], language))
      .map(({ id }) => id)
    return {
      districtIds,
      ownDistrictIds: own && own.length > 0 ? districtIds.filter((id) => own.includes(id)) : districtIds,
      lawSectionIds: laws?.sections.map(({ id }) => id) ?? [],
      stages,
    }
  }, [places, laws, own, language, stages])
}
