import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { type ApiError, asApiError } from './api-error.ts'
import { newIntentionKey } from './intention-key.ts'

type Attempt<Said> = { readonly said: Said; readonly key: string }

export type Intention<Said> = {
  /** Does what is said once, however often it is pressed while it is on its way. */
  readonly press: (said: Said) => void
  readonly isSending: boolean
  /** What did not go through last. */
  readonly failure: { readonly said: Said; readonly error: ApiError; readonly retry: () => void } | undefined
  readonly forget: () => void
}

/**
 * A command that somebody presses. The same thing pressed again after nothing came back is the same intention, with the same key: it may have
 * reached the server. After a refusal it is a new one.
 */
export function useIntention<Said, Answer>(
  send: (said: Said, key: string) => Promise<Answer>,
  { onDone, onRefused }: { onDone: (answer: Answer, said: Said) => void; onRefused?: (error: ApiError) => void },
): Intention<Said> {
  // The state of the mutation is drawn later than a second press comes.
  const isBusy = useRef(false)
  const { mutate, reset, variables, error, isPending } = useMutation({
    mutationFn: ({ said, key }: Attempt<Said>) => send(said, key),
    onSuccess: (answer, { said }) => onDone(answer, said),
    onError: (failed) => {
      const refused = asApiError(failed)
      if (!refused.isPassing) onRefused?.(refused)
    },
    onSettled: () => {
      isBusy.current = false
    },
  })
  const attempt = (one: Attempt<Said>) => {
    if (isBusy.current) return
    isBusy.current = true
    mutate(one)
  }
  const failed = error && variables ? { ...variables, error: asApiError(error) } : undefined
  return {
    press: (said) =>
      attempt(
        failed?.error.isPassing && JSON.stringify(failed.said) === JSON.stringify(said)
          ? { said, key: failed.key }
          : { said, key: newIntentionKey() },
      ),
    isSending: isPending,
    failure: failed && { said: failed.said, error: failed.error, retry: () => attempt(failed) },
    forget: reset,
  }
}
