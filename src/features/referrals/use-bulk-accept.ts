import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { MovedReferrals, ReferralRow } from '#contract/api/referrals.ts'
import { useApi } from '#src/api/api-context.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { referralsChanged } from '#src/api/referral-answers.ts'

type Attempt = { readonly rows: readonly ReferralRow[]; readonly key: string }

export type BulkResult = { readonly row: ReferralRow; readonly outcome: MovedReferrals['results'][number] }

export type BulkAccept = {
  readonly accept: (rows: readonly ReferralRow[]) => void
  readonly isSending: boolean
  /** What became of each of the last that were accepted together. */
  readonly results: readonly BulkResult[] | undefined
  readonly failure: { readonly error: unknown; readonly retry: () => void } | undefined
  readonly forget: () => void
}

/** Accepts several referrals with one press. Each is told apart: one that cannot be accepted does not hold up the others. */
export function useBulkAccept(onDone: (results: readonly BulkResult[]) => void): BulkAccept {
  const api = useApi()
  const client = useQueryClient()
  const isBusy = useRef(false)
  const { mutate, reset, variables, data, error, isPending } = useMutation({
    mutationFn: async ({ rows, key }: Attempt): Promise<readonly BulkResult[]> => {
      const referrals = rows.map(({ id, version }) => ({ id, version }))
      const { results } = await api.moveReferrals({ move: 'accept', referrals }, key)
      return rows.flatMap((row) => {
        const outcome = results.find(({ id }) => id === row.id)
        return outcome ? [{ row, outcome }] : []
      })
    },
    onSuccess: onDone,
    onSettled: () => {
      isBusy.current = false
      void referralsChanged(client)
    },
  })
  const send = (attempt: Attempt) => {
    if (isBusy.current) return
    isBusy.current = true
    mutate(attempt)
  }
  return {
    accept: (rows) => send({ rows, key: newIntentionKey() }),
    isSending: isPending,
    results: data,
    failure: error && variables ? { error, retry: () => send(variables) } : undefined,
    forget: reset,
  }
}
