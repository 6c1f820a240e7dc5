import { isolate } from '#src/i18n/isolate.ts'
import { type ReferralWords, useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './MoveFailure.module.css'
import type { Bulk, BulkAction, BulkResult } from './use-bulk.ts'

/** What became of each that was changed together: how many were, and which could not be, and why. */
export function BulkResults({ bulk }: { readonly bulk: Bulk }) {
  const words = useReferralWords()
  const { referralWords } = words
  const retry = bulk.retry && (
    <Button size="small" isDisabled={bulk.isSending} onClick={bulk.retry}>
      {referralWords('failure.retry')}
    </Button>
  )
  if (bulk.failure) {
    return (
      <Banner tone="error" isAnnounced>
        <div className={styles.failure}>
          <p>{referralWords(`bulk.failed.${bulk.failure.action.kind}`)}</p>
          {retry}
        </div>
      </Banner>
    )
  }
  if (!bulk.done) return null
  const { action, results } = bulk.done
  const done = results.filter(({ outcome }) => outcome.result === 'done').length
  const left = results.filter(({ outcome }) => outcome.result !== 'done')
  return (
    <Banner tone={left.length > 0 ? 'attention' : 'information'} isAnnounced onDismiss={bulk.forget}>
      <p>{iso(done === 0 ? referralWords(`bulk.none.${action.kind}`) : doneWords(action, done, words))}</p>
      {left.length > 0 && (
        <ul className={styles.left}>
          {left.map((one) => (
            <li key={one.row.id}>{iso(leftWords(action, one, words))}</li>
          ))}
        </ul>
      )}
      {retry}
    </Banner>
  )
}

function doneWords(action: BulkAction, count: number, { referralWords }: ReferralWords): string {
  switch (action.kind) {
    case 'accept':
      return referralWords('bulk.accepted', { count })
    case 'remind':
      return referralWords('bulk.reminded', { count })
    case 'assign':
      return action.owner
        ? referralWords('bulk.assigned', { count, name: isolate(action.owner.name) })
        : referralWords('bulk.laidDown', { count })
  }
}

/** Why one was left as it is. */
function leftWords(
  { kind }: BulkAction,
  { row: { code }, outcome }: BulkResult,
  { referralWords }: ReferralWords,
): string {
  switch (outcome.result) {
    case 'no-consent':
      return referralWords('bulk.left.accept.noConsent', { code })
    case 'not-of-this-desk':
      return referralWords('bulk.left.assign.notOfThisDesk', { code })
    case 'too-soon':
      return referralWords('bulk.left.remind.tooSoon', { code, count: outcome.minutes })
    case 'unknown':
      return referralWords('bulk.left.remind.unknown', { code })
    case 'not-possible': {
      const from = kind === 'remind' ? kind : 'accept'
      return outcome.state === null
        ? referralWords(`bulk.left.${from}.notPossibleNow`, { code })
        : referralWords(`bulk.left.${from}.notPossible`, { code, state: referralWords(`state.${outcome.state}`) })
    }
    default:
      return referralWords(`bulk.left.${kind}.notFound`, { code })
  }
}
