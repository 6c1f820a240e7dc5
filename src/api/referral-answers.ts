import type { QueryClient } from '@tanstack/react-query'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { referralDetail } from './queries.ts'

/** Asks again for everything that a desk shows of referrals, and for what its coordinators are told, after one of them has changed. */
export const referralsChanged = async (client: QueryClient): Promise<void> => {
  const ofReferrals = client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => String(path).startsWith('/api/v1/referrals/'),
  })
  await Promise.all([ofReferrals, noticesChanged(client)])
}

/** Asks again for notices and their number, not for what was chosen of them. */
export const noticesChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => path === '/api/v1/notices' || path === '/api/v1/notices/unread',
  })

/** Shows what a command answered at once, before it is asked for again. */
export const keepReferral = (client: QueryClient, referral: ReferralDetail): void => {
  client.setQueryData(referralDetail(referral.id).queryKey, referral)
}
