import type { Problem, ProblemName } from '#contract/problems.ts'

/**
 * Why there is no answer to use:
 * - `network`: nothing came back.
 * - `not-json`: something else than JSON came back, such as a proxy's page, or a static host's own page with status 200.
 * - `problem`: the server said what is wrong (RFC 9457).
 * - `contract`: JSON came back, but not in the form agreed on; browser and server are of different versions.
 */
export type ApiErrorKind = 'network' | 'not-json' | 'problem' | 'contract'

/** What travels of an error from the server's first frame to the browser. */
export type ApiErrorRecord = { kind: ApiErrorKind; message: string; status?: number; problem?: Problem }

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ApiErrorKind
  /** HTTP status; absent when nothing came back. */
  readonly status: number | undefined
  readonly problem: Problem | undefined

  constructor({ kind, message, status, problem }: ApiErrorRecord, options?: ErrorOptions) {
    super(message, options)
    this.kind = kind
    this.status = status
    this.problem = problem
  }

  /** The problem's name when the server gave one that the contract lists. */
  get problemName(): ProblemName | undefined {
    const name = this.problem?.type.split('/').at(-1) ?? ''
    return isProblemName(name) ? name : undefined
  }

  /** A second attempt may succeed: nothing came back, or the server was the one at fault. Never after a 4xx. */
  get isPassing(): boolean {
    return this.kind === 'network' || (this.status !== undefined && this.status >= 500)
  }

  toRecord(): ApiErrorRecord {
    return {
      kind: this.kind,
      message: this.message,
      ...(this.status !== undefined && { status: this.status }),
      ...(this.problem && { problem: this.problem }),
    }
  }
}

// The contract's own list comes with the schema library. The type keeps this one complete.
const problemNames: Readonly<Record<ProblemName, true>> = {
  'invalid-request': true,
  'not-signed-in': true,
  'wrong-sign-in': true,
  'not-allowed': true,
  'not-found': true,
  'referral-moved': true,
  'version-required': true,
  'changed-meanwhile': true,
  'case-handed-over': true,
  'key-required': true,
  'key-reused': true,
  'invitation-not-valid': true,
  'combination-not-published': true,
  'too-many-requests': true,
  unexpected: true,
  'demo-limited': true,
  'database-unavailable': true,
  'brief-unavailable': true,
  'brief-incomplete': true,
  'brief-busy': true,
}
const isProblemName = (name: string): name is ProblemName => Object.hasOwn(problemNames, name)

/** Any thrown value as an `ApiError`, so that one kind of error reaches the screen. A fault of our own keeps its cause. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError(
        { kind: 'contract', message: error instanceof Error ? error.message : String(error) },
        { cause: error },
      )
