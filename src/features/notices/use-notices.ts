import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Notice, Notices } from '#contract/api/notices.ts'
import type { NoticeKind } from '#contract/notices/notice-kinds.ts'
import { noticeList } from '#src/api/queries.ts'
import { whileLookedAt } from '#src/api/while-looked-at.ts'

export type ListedNotices = {
  /** `undefined` until it is there. */
  readonly first: Notices | undefined
  /** With the further ones that the reader asked for. */
  readonly notices: readonly Notice[]
  readonly more: { readonly isOnItsWay: boolean; readonly hasFailed: boolean; readonly show: () => void } | undefined
  readonly error: unknown
  readonly isFetching: boolean
  readonly retry: () => void
}

/** What the reader is told, of a kind or all, read again while it is looked at. Another kind is another list: give the part a key. */
export function useNotices(kind: NoticeKind | undefined): ListedNotices {
  const client = useQueryClient()
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery(whileLookedAt(noticeList({ kind })))
  const first = isPlaceholderData ? undefined : data
  const [pagesShown, setPagesShown] = useState(0)

  // Where a page begins stands in the page before.
  const questions: ReturnType<typeof noticeList>[] = []
  for (let after = first?.next ?? null; after !== null && questions.length < pagesShown; ) {
    const question = noticeList({ kind, after })
    questions.push(question)
    after = client.getQueryData(question.queryKey)?.next ?? null
  }
  const answers = useQueries({ queries: questions.map((question) => whileLookedAt(question)) })
  const arrived = answers.flatMap(({ data: page, isPlaceholderData: isOld }) => (page && !isOld ? [page] : []))
  const failed = answers.find(({ isError }) => isError)
  const isOnItsWay = answers.some((answer) => answer.isPending || answer.isPlaceholderData)
  const next = arrived.length === 0 ? first?.next : arrived.at(-1)?.next
  const show = () => {
    if (failed) void failed.refetch()
    else setPagesShown(arrived.length + 1)
  }
  return {
    first,
    notices: unique([first, ...arrived].flatMap((page) => page?.notices ?? [])),
    more:
      next === null || next === undefined
        ? undefined
        : { isOnItsWay, hasFailed: failed !== undefined && !isOnItsWay, show },
    error,
    isFetching,
    retry: () => void refetch(),
  }
}

/** One that was the last of a page may be the first of the next when a newer one has come. */
const unique = (notices: readonly Notice[]): Notice[] => [...new Map(notices.map((one) => [one.id, one])).values()]
