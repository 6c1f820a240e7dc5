import type { TFunction } from 'i18next'
import type { ApiError } from '#src/api/api-error.ts'

export type SignInFailure = { text: string; reference?: string }

/** Why the sign-in failed, in words that say what to do. The server never says which of the two was wrong. */
export function describeFailure(error: ApiError, t: TFunction<'session'>): SignInFailure {
  if (error.kind === 'network') return { text: t('network') }
  switch (error.problemName) {
    case 'wrong-sign-in':
    case 'invalid-request':
      return { text: t('wrong') }
    case 'too-many-requests':
      return { text: t('tooMany', { count: Math.max(1, Math.ceil((error.problem?.retryAfterSeconds ?? 60) / 60)) }) }
    default: {
      const reference = error.problem?.instance
      return { text: t('unexpected'), ...(reference !== undefined && { reference }) }
    }
  }
}
