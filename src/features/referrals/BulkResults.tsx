import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './MoveFailure.module.css'
import type { BulkAccept, BulkResult } from './use-bulk-accept.ts'

/** What became of each that was accepted together: how many were, and which could not be, and why. */
export function BulkResults({ bulk }: { readonly bulk: BulkAccept }) {
  const { referralWords } = useReferralWords()
  if (bulk.failure) {
    const { retry } = bulk.failure
    return (
      <Banner tone="error" isAnnounced>
        <div className={styles.failure}>
          <p>{referralWords('bulk.failed')}</p>
          <Button size="small" isDisabled={bulk.isSending} onClick={retry}>
            {referralWords('failure.retry')}
          </Button>
        </div>
      </Banner>
    )
  }
  if (!bulk.results) return null
  const moved = bulk.results.filter(({ outcome }) => outcome.result === 'moved').length
  const left = bulk.results.filter(({ outcome }) => outcome.result !== 'moved')
  return (
    <Banner tone={left.length > 0 ? 'attention' : 'information'} isAnnounced onDismiss={bulk.forget}>
      <p>{iso(moved === 0 ? referralWords('bulk.none') : referralWords('bulk.accepted', { count: moved }))}</p>
      {left.length > 0 && (
        <ul className={styles.left}>
          {left.map((one) => (
            <li key={one.row.id}>
              <Reason {...one} />
            </li>
          ))}
        </ul>
      )}
    </Banner>
  )
}

function Reason({ row: { code }, outcome: { result, state } }: BulkResult) {
  const { referralWords } = useReferralWords()
  if (result === 'not-found') return iso(referralWords('bulk.notFound', { code }))
  if (state === null) return iso(referralWords('bulk.notPossibleNow', { code }))
  return iso(referralWords('bulk.notPossible', { code, state: referralWords(`state.${state}`) }))
}
