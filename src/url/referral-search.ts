import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import type { Language } from '#src/i18n/language.ts'
import type { SearchParameters } from './search-string.ts'

/** What the page of referrals shows: the side of the desk, and the referral that is open. Both are in the address and nowhere else. */
export type ReferralView = { readonly side: ReferralSide; readonly referralId: string | undefined }

/** URL names, in canonical order. */
export const referralParameterNames = { side: 'side', referralId: 'at' } as const

/** In an address a side is called by what the reader sees: `side=sent`. */
const sentSide = 'sent'
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Keeps the parameters that are the page's own. */
export const referralParameters = (search: Readonly<Record<string, unknown>>): SearchParameters =>
  writeReferralSearch(readReferralSearch(search))

/** Missing or invalid means default: what was received, and none of it open. */
export function readReferralSearch(search: Readonly<Record<string, unknown>>): ReferralView {
  const at = search[referralParameterNames.referralId]
  return {
    side: search[referralParameterNames.side] === sentSide ? 'sender' : 'receiver',
    referralId: typeof at === 'string' && uuid.test(at) ? at : undefined,
  }
}

/** The page on which a referral is made. @param known what it begins with: case, person, service, urgency, and the referral that is sent on */
export function newReferralHref(language: Language, known: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(known).toString()
  return `/${language}/referrals/new${search === '' ? '' : `?${search}`}`
}

/** Search parameters in canonical order, defaults left out. */
export const writeReferralSearch = ({ side, referralId }: ReferralView): Record<string, string> => ({
  ...(side === 'sender' && { [referralParameterNames.side]: sentSide }),
  ...(referralId !== undefined && { [referralParameterNames.referralId]: referralId }),
})
