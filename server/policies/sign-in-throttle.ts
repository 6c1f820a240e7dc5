export type SignInFailures = {
  /** Failures of this account from this address in the last 15 minutes. */
  readonly failuresHere: number
  /** Failures from this address against any account in the last 15 minutes. */
  readonly failuresOfAddress: number
  /** Failures of this account from anywhere in the last day. */
  readonly failuresOfAccount: number
  /** The account signed in from this address before. */
  readonly isKnownAddress: boolean
  readonly secondsSinceFailure: number
}

const freeTriesHere = 5
const freeTriesOfAddress = 50
const triesOfAccountPerDay = 100
const longestWaitSeconds = 900

/**
 * Seconds to wait before the next try, 0 for none. The wait grows with failures and never becomes a lock:
 * - the same account from the same address: 10 s after the fifth failure, doubling up to 15 minutes;
 * - one address against many accounts: a minute after the fiftieth;
 * - many addresses against one account: after 100 failures in a day, but never for an address the account knows,
 *   so that a stranger cannot keep its owner out.
 */
export function waitBeforeSignIn(failures: SignInFailures): number {
  const here = failures.failuresHere < freeTriesHere ? 0 : 10 * 2 ** (failures.failuresHere - freeTriesHere)
  const address = failures.failuresOfAddress < freeTriesOfAddress ? 0 : 60
  const account = failures.failuresOfAccount < triesOfAccountPerDay || failures.isKnownAddress ? 0 : longestWaitSeconds
  const wait = Math.min(longestWaitSeconds, Math.max(here, address, account))
  return Math.max(0, Math.ceil(wait - failures.secondsSinceFailure))
}
