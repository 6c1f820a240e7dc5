import { describe, expect, it } from 'vitest'
import { waitBeforeSignIn } from '#server/policies/sign-in-throttle.ts'

const calm = {
  failuresHere: 0,
  failuresOfAddress: 0,
  failuresOfAccount: 0,
  isKnownAddress: false,
  secondsSinceFailure: 0,
}

describe('waiting before a sign-in', () => {
  it('lets the first five tries pass', () => {
    expect(waitBeforeSignIn({ ...calm, failuresHere: 4, failuresOfAddress: 4, failuresOfAccount: 4 })).toBe(0)
  })

  it('grows with each failure and ends at fifteen minutes', () => {
    expect(waitBeforeSignIn({ ...calm, failuresHere: 5 })).toBe(10)
    expect(waitBeforeSignIn({ ...calm, failuresHere: 7 })).toBe(40)
    expect(waitBeforeSignIn({ ...calm, failuresHere: 30 })).toBe(900)
  })

  it('counts the time that has passed since the last failure', () => {
    expect(waitBeforeSignIn({ ...calm, failuresHere: 7, secondsSinceFailure: 39.2 })).toBe(1)
    expect(waitBeforeSignIn({ ...calm, failuresHere: 7, secondsSinceFailure: 41 })).toBe(0)
  })

  it('slows one address that tries many accounts', () => {
    expect(waitBeforeSignIn({ ...calm, failuresOfAddress: 50 })).toBe(60)
  })

  it('slows strangers who guess at one account, and never its owner where the owner was before', () => {
    const attacked = { ...calm, failuresOfAccount: 5000 }
    expect(waitBeforeSignIn(attacked)).toBe(900)
    expect(waitBeforeSignIn({ ...attacked, isKnownAddress: true })).toBe(0)
  })
})
