import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useLanguage } from '#src/i18n/use-language.ts'
import { writeSearchString } from './search-string.ts'
import {
  type DesksView,
  readDesksSearch,
  readSendingSearch,
  type SendingView,
  writeDesksSearch,
  writeSendingSearch,
} from './sending-search.ts'

export type ViewControls<View> = {
  readonly view: View
  readonly hrefOf: (view: View) => string
  /** No step of its own: Back leads to where the reader came from, and not through each choice. */
  readonly choose: (change: Partial<View>) => void
}

/** The choices of a new referral, read from the address and written to it. There is no other copy of them. */
export const useSendingView = (): ViewControls<SendingView> =>
  useView('referrals/new', readSendingSearch, writeSendingSearch)

/** The choices of the directory of desks. */
export const useDesksView = (): ViewControls<DesksView> => useView('desks', readDesksSearch, writeDesksSearch)

function useView<View>(
  path: string,
  read: (search: Readonly<Record<string, unknown>>) => View,
  write: (view: View) => Record<string, string>,
): ViewControls<View> {
  const search = useSearch({ strict: false })
  const navigate = useNavigate()
  const language = useLanguage()
  return useMemo(() => {
    const view = read(search)
    return {
      view,
      hrefOf: (shown) => `/${language}/${path}${writeSearchString(write(shown))}`,
      choose: (change) =>
        void navigate({ to: '.', search: write({ ...view, ...change }), replace: true, resetScroll: false }),
    }
  }, [search, navigate, language, path, read, write])
}
