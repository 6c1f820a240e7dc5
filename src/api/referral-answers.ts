import type { QueryClient } from '@tanstack/react-query'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { referralDetail } from './queries.ts'

/** Asks again for everything that a desk shows of referrals, after one of them has changed. */
export const referralsChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith('/api/v1/referrals/') })

/** Shows what a command answered at once, before it is asked for again. */
export const keepReferral = (client: QueryClient, referral: ReferralDetail): void => {
  client.setQueryData(referralDetail(referral.id).queryKey, referral)
}
