import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReferralDesk, ReferralRow } from '#contract/api/referrals.ts'
import type { DeskGroupId } from '#contract/referrals/desk-groups.ts'
import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import { referralDesk, referralGroup } from '#src/api/queries.ts'
import { whileLookedAt } from '#src/api/while-looked-at.ts'

/** A group as far as it has been read. */
export type ListedGroup = {
  readonly id: DeskGroupId
  readonly count: number
  readonly rows: readonly ReferralRow[]
  /** How to have more of it; `undefined` when everything is there. */
  readonly more: { readonly isOnItsWay: boolean; readonly hasFailed: boolean; readonly show: () => void } | undefined
}

export type Desk = {
  /** `undefined` until it is there. */
  readonly desk: ReferralDesk | undefined
  readonly groups: readonly ListedGroup[]
  readonly arrivedAt: number
  readonly error: unknown
  readonly isFetching: boolean
  readonly retry: () => void
}

/** What stands on one side of the desk, with the further rows that the reader asked for, all read again while looked at. */
export function useDesk(side: ReferralSide): Desk {
  const client = useQueryClient()
  const { data, error, dataUpdatedAt, isFetching, refetch } = useQuery(whileLookedAt(referralDesk(side)))
  // The answer before is of the other side.
  const desk = data?.side === side ? data : undefined
  const [pagesShown, setPagesShown] = useState<Readonly<Partial<Record<DeskGroupId, number>>>>({})

  // Where a page begins stands in the page before: each that arrives leads to the next.
  const pages = (desk?.groups ?? []).flatMap(({ id, next }) => {
    const found: { group: DeskGroupId; question: ReturnType<typeof referralGroup> }[] = []
    let after = next
    while (after !== null && found.length < (pagesShown[id] ?? 0)) {
      const question = referralGroup({ side, group: id, after })
      found.push({ group: id, question })
      after = client.getQueryData(question.queryKey)?.next ?? null
    }
    return found
  })
  const answers = useQueries({ queries: pages.map(({ question }) => whileLookedAt(question)) })

  const groups = (desk?.groups ?? []).map((group): ListedGroup => {
    const ofGroup = answers.filter((_, at) => pages[at]?.group === group.id)
    const arrived = ofGroup.flatMap(({ data: page, isPlaceholderData }) => (page && !isPlaceholderData ? [page] : []))
    const isOnItsWay = ofGroup.some((answer) => answer.isPending || answer.isPlaceholderData)
    const failed = ofGroup.find(({ isError }) => isError)
    const next = arrived.length === 0 ? group.next : arrived.at(-1)?.next
    const show = () => {
      if (failed) void failed.refetch()
      else setPagesShown((shown) => ({ ...shown, [group.id]: arrived.length + 1 }))
    }
    return {
      id: group.id,
      count: group.count,
      rows: uniqueRows([group.rows, ...arrived.map(({ rows }) => rows)].flat()),
      more:
        next === null || next === undefined
          ? undefined
          : { isOnItsWay, hasFailed: failed !== undefined && !isOnItsWay, show },
    }
  })
  return { desk, groups, arrivedAt: dataUpdatedAt, error, isFetching, retry: () => void refetch() }
}

/** A row that moved while pages were read may stand in two of them; one that ended lately and is to be followed up stands in two groups. */
export function uniqueRows(rows: readonly ReferralRow[]): ReferralRow[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
