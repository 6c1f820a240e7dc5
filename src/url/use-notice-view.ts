import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { type NoticeView, readNoticeSearch, writeNoticeSearch } from './notice-search.ts'
import { writeSearchString } from './search-string.ts'

export type NoticeViewControls = { readonly view: NoticeView; readonly hrefOf: (view: NoticeView) => string }

/** The state of the page of notices, read from the address. It is changed by links. */
export function useNoticeView(): NoticeViewControls {
  const search = useSearch({ strict: false })
  const language = useLanguage()
  return useMemo(
    () => ({
      view: readNoticeSearch(search),
      hrefOf: (view) => `/${language}/notices${writeSearchString(writeNoticeSearch(view))}`,
    }),
    [search, language],
  )
}
