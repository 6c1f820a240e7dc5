import type { ProblemName } from '#contract/problems.ts'
import { ApiError } from './api-error.ts'

/** What a reader is told about a failure: a key of the `errors` messages, and what goes with it. */
export type ErrorReason = {
  readonly reason: 'network' | 'notJson' | 'contract' | 'unknownProblem' | ProblemName
  readonly status: number | undefined
  /** Id of the request, to be quoted to whoever looks after the server. */
  readonly reference: string | undefined
  /** False where asking again would give the same answer. */
  readonly canRetry: boolean
}

/** Names the reason of any thrown value. What is not an `ApiError` is a fault of this page and counts as `contract`. */
export function errorReason(error: unknown): ErrorReason {
  if (!(error instanceof ApiError))
    return { reason: 'contract', status: undefined, reference: undefined, canRetry: true }
  const { status, problem } = error
  return {
    reason: reasonOf(error),
    status,
    reference: problem?.instance,
    canRetry: error.kind !== 'problem' || canPass(status),
  }
}

function reasonOf({ kind, problemName }: ApiError): ErrorReason['reason'] {
  switch (kind) {
    case 'network':
    case 'contract':
      return kind
    case 'not-json':
      return 'notJson'
    case 'problem':
      return problemName ?? 'unknownProblem'
  }
}

/** Too many requests pass with time; any other 4xx does not. */
const canPass = (status = 500): boolean => status >= 500 || status === 429
