import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useApi } from '#src/api/api-context.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { referralsChanged } from '#src/api/referral-answers.ts'
import { acceptTogether, assignTogether, type BulkItem, type BulkOutcome, remindTogether } from './bulk-commands.ts'

/** What is done with several referrals at once. Without an owner they are laid down. */
export type BulkAction =
  | { readonly kind: 'accept' }
  | { readonly kind: 'remind' }
  | { readonly kind: 'assign'; readonly owner: { readonly id: string; readonly name: string } | undefined }

/** One intention. Its keys stay the same however often it is sent. */
type Attempt = { readonly action: BulkAction; readonly items: readonly BulkItem[] }

export type BulkResult = { readonly row: BulkItem['row']; readonly outcome: BulkOutcome }

export type Bulk = {
  readonly press: (action: BulkAction, rows: readonly BulkItem['row'][]) => void
  readonly isSending: boolean
  /** What became of each of the last that were pressed together. */
  readonly done: { readonly action: BulkAction; readonly results: readonly BulkResult[] } | undefined
  /** Nothing came back: of the whole, or of those for which that is said in `done`. */
  readonly failure: { readonly action: BulkAction; readonly error: unknown } | undefined
  /** Sends what did not come back once more, with its keys; `undefined` where everything did. */
  readonly retry: (() => void) | undefined
  readonly forget: () => void
}

/** Changes several referrals with one press. Each is told apart: one that cannot be changed does not hold up the others. */
export function useBulk(onDone: (action: BulkAction, results: readonly BulkResult[]) => void): Bulk {
  const api = useApi()
  const client = useQueryClient()
  const isBusy = useRef(false)
  const { mutate, reset, variables, data, error, isPending } = useMutation({
    mutationFn: ({ action, items }: Attempt): Promise<readonly BulkResult[]> => {
      switch (action.kind) {
        case 'accept':
          return acceptTogether(api, items)
        case 'remind':
          return remindTogether(api, items)
        case 'assign':
          return assignTogether(api, items, action.owner?.id ?? null)
      }
    },
    onSuccess: (results, { action }) => onDone(action, results),
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
  const unknown = data?.filter(({ outcome }) => outcome.result === 'unknown').map(({ row }) => row.id) ?? []
  const again = error ? variables?.items : variables?.items.filter(({ row }) => unknown.includes(row.id))
  return {
    press: (action, rows) => send({ action, items: rows.map((row) => ({ row, key: newIntentionKey() })) }),
    isSending: isPending,
    done: data && variables && { action: variables.action, results: data },
    failure: error && variables ? { action: variables.action, error } : undefined,
    retry: variables && again && again.length > 0 ? () => send({ action: variables.action, items: again }) : undefined,
    forget: reset,
  }
}
