import { describe, expect, it } from 'vitest'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import { desksParameters, readSendingSearch, sendingParameters } from '#src/url/sending-search.ts'
import { referralId } from '#tests/support/some-referrals.ts'

const read = (search: string) => readSendingSearch(parseSearchString(search))
const written = (search: string) => writeSearchString(sendingParameters(parseSearchString(search)))

describe('the address of a new referral', () => {
  it('holds every choice and is written in one way', () => {
    const search = `?case=${referralId(1)}&person=${referralId(2)}&onward=${referralId(3)}&service=shelter&urgency=urgent&district=lahore&consent=${referralId(4)}&desk=swd-pb.lahore`
    expect(written(search)).toBe(search)
    expect(read(search).desk).toEqual({ agencyId: 'swd-pb', districtId: 'lahore' })
  })

  it('leaves out what is usual and what it does not know', () => {
    expect(written(`?urgency=routine&person=Jane&service=magic&desk=a.b.c&name=Jane`)).toBe('')
    expect(read('?urgency=never')).toMatchObject({ urgency: 'routine', service: undefined, desk: undefined })
  })
})

describe('the address of the directory', () => {
  it('leaves out shelter and routine', () => {
    const own = (search: string) => writeSearchString(desksParameters(parseSearchString(search)))
    expect(own('?service=shelter&urgency=routine&district=lahore')).toBe('?district=lahore')
    expect(own('?own=first&service=medical')).toBe('?service=medical&own=first')
  })
})
