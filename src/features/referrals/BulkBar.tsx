import { useId } from 'react'
import type { ReferralRow } from '#contract/api/referrals.ts'
import { mostMovedTogether } from '#contract/referrals/desk-groups.ts'
import { movesFor } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './BulkBar.module.css'

export type BulkBarProps = {
  readonly rows: readonly ReferralRow[]
  readonly isSending: boolean
  readonly onAccept: () => void
  readonly onClear: () => void
}

/** What can be done with everything that is selected. What cannot says why. */
export function BulkBar({ rows, isSending, onAccept, onClear }: BulkBarProps) {
  const { referralWords } = useReferralWords()
  const reasonId = useId()
  const canAll = rows.every(({ side, state }) => movesFor(side, state).includes('accept'))
  const isTooMany = rows.length > mostMovedTogether
  const reason = isTooMany
    ? referralWords('bulk.tooMany', { most: mostMovedTogether })
    : canAll
      ? undefined
      : referralWords('bulk.notAll')
  return (
    <section className={styles.bar} aria-label={referralWords('bulk.bar')}>
      <p className={styles.count}>{iso(referralWords('bulk.count', { count: rows.length }))}</p>
      <Button
        size="small"
        isDisabled={reason !== undefined || isSending}
        onClick={onAccept}
        {...(reason !== undefined && { 'aria-describedby': reasonId })}
      >
        {referralWords('bulk.accept')}
      </Button>
      <Button size="small" icon="close" onClick={onClear}>
        {referralWords('bulk.clear')}
      </Button>
      {reason !== undefined && (
        <p id={reasonId} className={styles.reason}>
          {iso(reason)}
        </p>
      )}
    </section>
  )
}
