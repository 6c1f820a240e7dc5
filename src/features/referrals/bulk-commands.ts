import type { ReferralRow } from '#contract/api/referrals.ts'
import { type ReferralState, referralStates } from '#contract/referrals/lifecycle.ts'
import { asApiError } from '#src/api/api-error.ts'
import type { Api } from '#src/api/client.ts'

/** One of several referrals, with the key of its own. Commands for all of them together take the key of the first. */
export type BulkItem = { readonly row: Pick<ReferralRow, 'id' | 'code' | 'version'>; readonly key: string }

/** What became of one. `unknown`: nothing came back. */
export type BulkOutcome =
  | { readonly result: 'done' | 'no-consent' | 'not-found' | 'not-of-this-desk' | 'unknown' }
  | { readonly result: 'not-possible'; readonly state: ReferralState | null }
  | { readonly result: 'too-soon'; readonly minutes: number }

type Told = { readonly row: BulkItem['row']; readonly outcome: BulkOutcome }

const rowsWith = <Result extends { readonly id: string }>(
  items: readonly BulkItem[],
  results: readonly Result[],
  outcomeOf: (result: Result) => BulkOutcome,
): Told[] =>
  items.flatMap(({ row }) => {
    const result = results.find(({ id }) => id === row.id)
    return result ? [{ row, outcome: outcomeOf(result) }] : []
  })

export async function acceptTogether(api: Api, items: readonly BulkItem[]): Promise<Told[]> {
  const referrals = items.map(({ row: { id, version } }) => ({ id, version }))
  const { results } = await api.moveReferrals({ move: 'accept', referrals }, items[0]?.key ?? '')
  return rowsWith(items, results, ({ result, state }) => {
    if (result === 'moved') return { result: 'done' }
    return result === 'not-possible' ? { result, state } : { result }
  })
}

/** @param ownerId null lays them down */
export async function assignTogether(api: Api, items: readonly BulkItem[], ownerId: string | null): Promise<Told[]> {
  const ids = items.map(({ row }) => row.id)
  const { results } = await api.assignReferrals({ ownerId, ids }, items[0]?.key ?? '')
  return rowsWith(items, results, ({ result }) => ({ result: result === 'assigned' ? 'done' : result }))
}

/** One after the other: each is a command of its own, and fifty at once would be a crowd. */
export async function remindTogether(api: Api, items: readonly BulkItem[]): Promise<Told[]> {
  const told: Told[] = []
  for (const { row, key } of items) told.push({ row, outcome: await remindOne(api, row.id, key) })
  return told
}

async function remindOne(api: Api, id: string, key: string): Promise<BulkOutcome> {
  try {
    await api.remindReferral(id, key)
    return { result: 'done' }
  } catch (failed) {
    const error = asApiError(failed)
    const { problem } = error
    switch (error.problemName) {
      case 'not-found':
        return { result: 'not-found' }
      case 'referral-moved':
        return { result: 'not-possible', state: referralStates.find((state) => state === problem?.state) ?? null }
      case 'too-many-requests':
        if (problem?.retryAfterSeconds !== undefined)
          return { result: 'too-soon', minutes: Math.max(1, Math.ceil(problem.retryAfterSeconds / 60)) }
    }
    // A session that has ended, or a fault of the server's: the next would fail alike.
    if (!error.isPassing) throw error
    return { result: 'unknown' }
  }
}
