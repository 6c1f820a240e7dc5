import type { ReferralDetail } from '#contract/api/referrals.ts'
import { disclosureIn } from '#contract/referrals/lifecycle.ts'
import type { ReferralWords } from '#src/i18n/use-referral-words.ts'
import { dayWords } from './referral-words.ts'

type Consented = Pick<ReferralDetail, 'side' | 'state' | 'consentFault' | 'consentUntil'>

/** The consent decides something still: what is shown, whether it can be accepted, or whether it can be sent on. */
const counts = ({ side, state }: Consented): boolean =>
  disclosureIn(state) !== 'nothing' || (side === 'sender' && state === 'declined')

/** Until when the consent covers the referral, or why it does not; `undefined` where that decides nothing any more. */
export function consentShown(detail: Consented, { referralWords, language }: ReferralWords): string | undefined {
  if (!counts(detail)) return undefined
  if (detail.consentFault !== null) return referralWords(`consent.${detail.side}.${detail.consentFault}`)
  return detail.consentUntil === null
    ? undefined
    : referralWords('consent.until', { day: dayWords(detail.consentUntil, language) })
}

/** That the receiver sees nothing of the person because of the consent. */
export const consentNote = ({ side, consentFault }: Consented, { referralWords }: ReferralWords): string | undefined =>
  side === 'receiver' && consentFault !== null ? referralWords('consent.hidden') : undefined
