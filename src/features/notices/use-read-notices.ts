import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#src/api/api-context.ts'
import { type ApiError, asApiError } from '#src/api/api-error.ts'
import type { NoticesRead } from '#src/api/client.ts'
import { newIntentionKey } from '#src/api/intention-key.ts'
import { noticesChanged } from '#src/api/referral-answers.ts'

export type ReadNotices = {
  readonly read: (which: NoticesRead, onDone?: () => void) => void
  readonly failure: ApiError | undefined
  readonly forget: () => void
}

/** Marks notices as read, one or all that are on the screen and older. */
export function useReadNotices(): ReadNotices {
  const api = useApi()
  const client = useQueryClient()
  const { mutate, error, reset } = useMutation({
    mutationFn: (which: NoticesRead) => api.readNotices(which, newIntentionKey()),
    onSettled: () => void noticesChanged(client),
  })
  return {
    read: (which, onDone) => mutate(which, { onSuccess: () => onDone?.() }),
    failure: error ? asApiError(error) : undefined,
    forget: reset,
  }
}
