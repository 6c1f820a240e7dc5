import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ReferralDetail, ReferralRow } from '#contract/api/referrals.ts'
import { useApi } from '#src/api/api-context.ts'
import { type ApiError, asApiError } from '#src/api/api-error.ts'
import type { MoveToMake } from '#src/api/client.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { keepReferral, referralsChanged } from '#src/api/referral-answers.ts'

/** What somebody presses: a move with what has to be said with it, or a reminder. */
export type Said = Omit<MoveToMake, 'version'> | { readonly move: 'remind' }

/** One intention. Its key stays the same however often it is sent. */
export type MoveAttempt = {
  readonly referral: Pick<ReferralRow, 'id' | 'code' | 'version'>
  readonly said: Said
  readonly key: string
}

export type ReferralMoves = {
  readonly press: (referral: MoveAttempt['referral'], said: Said) => void
  /** Tells the other agency that the referral has been opened. Done once, without a word; whoever fails at it is not disturbed. */
  readonly receive: (referral: MoveAttempt['referral']) => void
  readonly isSending: boolean
  /** What did not go through last. */
  readonly failure: { readonly attempt: MoveAttempt; readonly error: ApiError; readonly retry: () => void } | undefined
  readonly forget: () => void
}

/** Moves of single referrals, one at a time. */
export function useReferralMoves(onDone: (attempt: MoveAttempt) => void): ReferralMoves {
  const api = useApi()
  const client = useQueryClient()
  const received = useRef(new Map<string, Promise<number | undefined>>())
  // The state of the mutation is drawn later than a second press comes.
  const isBusy = useRef(false)

  const changed = (referral: ReferralDetail) => {
    keepReferral(client, referral)
    void referralsChanged(client)
  }

  const receive: ReferralMoves['receive'] = ({ id, version }) => {
    if (received.current.has(id)) return
    const opening = api.moveReferral(id, { move: 'receive', version }, newIntentionKey()).then(
      (referral) => {
        changed(referral)
        return referral.version
      },
      () => {
        // Somebody may have been quicker. Whatever it was, the desk is read again, and opening it anew tries again.
        received.current.delete(id)
        void referralsChanged(client)
        return undefined
      },
    )
    received.current.set(id, opening)
  }

  const { mutate, reset, variables, error, isPending } = useMutation({
    mutationFn: async ({ referral: { id, version }, said, key }: MoveAttempt) => {
      if (said.move === 'remind') return api.remindReferral(id, key)
      // Own opening of it is nothing that the presser has not seen.
      const opened = await received.current.get(id)
      return api.moveReferral(id, { ...said, version: opened === version + 1 ? opened : version }, key)
    },
    onSuccess: (referral, attempt) => {
      changed(referral)
      onDone(attempt)
    },
    onError: (failed) => {
      // What refused it is something that the screen does not show yet.
      if (!asApiError(failed).isPassing) void referralsChanged(client)
    },
    onSettled: () => {
      isBusy.current = false
    },
  })
  const send = (attempt: MoveAttempt) => {
    if (isBusy.current) return
    isBusy.current = true
    mutate(attempt)
  }
  const failed = error && variables ? { attempt: variables, error: asApiError(error) } : undefined

  return {
    receive,
    isSending: isPending,
    press: (referral, said) =>
      send(
        failed?.error.isPassing && isSame(failed.attempt, referral, said)
          ? failed.attempt
          : { referral, said, key: newIntentionKey() },
      ),
    failure: failed && { ...failed, retry: () => send(failed.attempt) },
    forget: reset,
  }
}

/** The same thing pressed again is the same intention: it may have reached the server, of which nothing came back. */
const isSame = (before: MoveAttempt, referral: MoveAttempt['referral'], said: Said): boolean =>
  before.referral.id === referral.id && JSON.stringify(before.said) === JSON.stringify(said)
