import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { type CaseView, readCaseSearch, writeCaseSearch } from './case-search.ts'
import { writeSearchString } from './search-string.ts'

export type CaseViewControls = {
  readonly view: CaseView
  readonly hrefOf: (view: CaseView) => string
  /** A step of its own, which Back undoes. */
  readonly show: (view: CaseView) => void
}

/** The state of the register, read from the address and written to it. There is no other copy of it. */
export function useCaseView(): CaseViewControls {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const language = useLanguage()
  return useMemo(
    () => ({
      view: readCaseSearch(search),
      hrefOf: (shown) => `/${language}/cases${writeSearchString(writeCaseSearch(shown))}`,
      show: (shown) => void navigate({ to: '.', search: writeCaseSearch(shown), resetScroll: false }),
    }),
    [search, navigate, language],
  )
}
