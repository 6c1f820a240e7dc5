import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { writeSearchString } from './search-string.ts'
import { readTrailSearch, type TrailView, writeTrailSearch } from './trail-search.ts'

export type TrailViewControls = {
  readonly view: TrailView
  readonly hrefOf: (view: TrailView) => string
  /** A step of its own, which Back undoes. */
  readonly show: (view: TrailView) => void
}

/** The state of the page of the trail, read from the address and written to it. There is no other copy of it. */
export function useTrailView(): TrailViewControls {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const language = useLanguage()
  return useMemo(
    () => ({
      view: readTrailSearch(search),
      hrefOf: (view) => `/${language}/audit${writeSearchString(writeTrailSearch(view))}`,
      show: (view) => void navigate({ to: '.', search: writeTrailSearch(view), resetScroll: false }),
    }),
    [search, navigate, language],
  )
}
