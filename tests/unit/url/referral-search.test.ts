import { describe, expect, it } from 'vitest'
import { readReferralSearch, referralParameters, writeReferralSearch } from '#src/url/referral-search.ts'

const id = '00000000-0000-4000-8000-000000000001'

describe('the address of the page of referrals', () => {
  it('is read as what was received, and nothing open, unless it says otherwise', () => {
    expect(readReferralSearch({})).toEqual({ side: 'receiver', referralId: undefined })
    expect(readReferralSearch({ side: 'sent', at: id })).toEqual({ side: 'sender', referralId: id })
    expect(readReferralSearch({ side: 'mine', at: '../session' })).toEqual({ side: 'receiver', referralId: undefined })
  })

  it('is written without defaults, and keeps nothing that is not the page’s own', () => {
    expect(writeReferralSearch({ side: 'receiver', referralId: undefined })).toEqual({})
    expect(writeReferralSearch({ side: 'sender', referralId: id })).toEqual({ side: 'sent', at: id })
    expect(referralParameters({ side: 'sent', at: id, of: 'tip' })).toEqual({ side: 'sent', at: id })
  })
})
