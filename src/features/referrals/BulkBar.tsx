import { useId } from 'react'
import type { ReferralRow } from '#contract/api/referrals.ts'
import { mostMovedTogether } from '#contract/referrals/desk-groups.ts'
import { movesFor, type ReferralSide } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './BulkBar.module.css'
import { canBeReminded } from './selectable.ts'

export type BulkBarProps = {
  readonly side: ReferralSide
  readonly rows: readonly ReferralRow[]
  readonly isSending: boolean
  readonly onAccept: () => void
  readonly onRemind: () => void
  readonly onAssign: () => void
  readonly onClear: () => void
}

/** What can be done with everything that is selected. What cannot says why. */
export function BulkBar({ side, rows, isSending, onAccept, onRemind, onAssign, onClear }: BulkBarProps) {
  const { referralWords } = useReferralWords()
  const reasonId = useId()
  const isTooMany = rows.length > mostMovedTogether
  const first =
    side === 'receiver'
      ? { kind: 'accept' as const, canAll: rows.every(canBeAccepted), press: onAccept }
      : { kind: 'remind' as const, canAll: rows.every(canBeReminded), press: onRemind }
  const reason = isTooMany
    ? referralWords('bulk.tooMany', { most: mostMovedTogether })
    : first.canAll
      ? undefined
      : referralWords(`bulk.notAll.${first.kind}`)
  const because = { 'aria-describedby': reasonId }
  return (
    <section className={styles.bar} aria-label={referralWords('bulk.bar')}>
      <p className={styles.count}>{iso(referralWords('bulk.count', { count: rows.length }))}</p>
      <Button
        size="small"
        isDisabled={reason !== undefined || isSending}
        onClick={first.press}
        {...(reason !== undefined && because)}
      >
        {referralWords(`bulk.${first.kind}`)}
      </Button>
      <Button size="small" isDisabled={isTooMany || isSending} onClick={onAssign} {...(isTooMany && because)}>
        {referralWords('bulk.assign')}
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

const canBeAccepted = ({ side, state }: ReferralRow): boolean => movesFor(side, state).includes('accept')
