import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { SearchIndex } from '#contract/api/search.ts'
import { type Found, findIn, prepareSearch } from '#contract/search/find.ts'
import { type Findable, findablesOf } from '#contract/search/findables.ts'
import { releaseInfo, searchIndex } from '#src/api/queries.ts'
import type { SearchWords } from '#src/i18n/use-search-words.ts'
import { foundHref, latestCalendarYear } from './found-href.ts'

export type Search = {
  /** What was typed finds; `undefined` until the names are there. */
  readonly found: readonly Found[] | undefined
  readonly suggested: readonly Findable[]
  readonly hrefOf: (findable: Findable) => string
  readonly index: Pick<UseQueryResult<SearchIndex>, 'error' | 'isFetching' | 'refetch'>
}

/** What the program knows by itself, before the names of the data are there. */
const ownFindables = findablesOf({ places: [], divisions: [], agencies: [], laws: [] })

/** What a query finds among everything that this reader may find. It is matched here; nothing that is typed is sent or kept. */
export function useFound(typed: string, { language }: SearchWords): Search {
  const index = useQuery(searchIndex())
  const periods = useQuery(releaseInfo()).data?.periods
  const prepared = useMemo(() => index.data && prepareSearch(findablesOf(index.data)), [index.data])
  const found = useMemo(() => prepared && findIn(prepared, typed), [prepared, typed])
  const formPeriodId = useMemo(() => latestCalendarYear(periods ?? []), [periods])
  return {
    found,
    suggested: ownFindables,
    hrefOf: (findable) => foundHref(findable, { language, formPeriodId }),
    index,
  }
}
