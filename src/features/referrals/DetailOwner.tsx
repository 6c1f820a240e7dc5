import { useQuery } from '@tanstack/react-query'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { colleagues } from '#src/api/queries.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { AssignForm, type Colleague } from './AssignForm.tsx'
import { BulkResults } from './BulkResults.tsx'
import styles from './DetailOwner.module.css'
import { isStillOpen } from './selectable.ts'
import { useBulk } from './use-bulk.ts'

export type DetailOwnerProps = {
  readonly detail: ReferralDetail
  /** The choice of colleagues stands open. */
  readonly isChoosing: boolean
  readonly onChoose: (isChoosing: boolean) => void
  /** What was pressed has been done, and its button is gone. */
  readonly onDone: () => void
}

/** Who of the desk has taken it on. One press takes it or lays it down; for somebody else there is a choice. */
export function DetailOwner({ detail, isChoosing, onChoose, onDone }: DetailOwnerProps) {
  const { referralWords } = useReferralWords()
  const announce = useAnnounce()
  const { owner, code } = detail
  const canChange = isStillOpen(detail)
  const known = useQuery({ ...colleagues(), enabled: canChange }).data?.colleagues
  const self = known?.find(({ isSelf }) => isSelf)
  const assigning = useBulk((action, [result]) => {
    if (action.kind !== 'assign' || result?.outcome.result !== 'done') return
    announce(
      action.owner
        ? referralWords('owner.done', { code, name: isolate(action.owner.name) })
        : referralWords('owner.laidDown', { code }),
    )
    onChoose(false)
    onDone()
  })
  const assign = (to: Colleague | undefined) => assigning.press({ kind: 'assign', owner: to }, [detail])
  const hasFailed = assigning.failure || assigning.done?.results.some(({ outcome }) => outcome.result !== 'done')
  const isMine = self !== undefined && owner?.id === self.id
  if (!canChange && owner === null) return null
  return (
    <div className={styles.owner}>
      <p className={styles.who}>
        <span className={styles.name}>{referralWords('owner.name')}</span>{' '}
        {owner === null ? <span>{referralWords('owner.nobody')}</span> : <DataText>{owner.name}</DataText>}
      </p>
      {hasFailed && <BulkResults bulk={assigning} />}
      {canChange && isChoosing && (
        <AssignForm
          title={referralWords('owner.choose')}
          ownerId={owner?.id}
          isSending={assigning.isSending}
          onSend={assign}
          onCancel={() => onChoose(false)}
        />
      )}
      {canChange && !isChoosing && (
        <div className={styles.buttons}>
          {self && !isMine && (
            <Button size="small" isDisabled={assigning.isSending} onClick={() => assign(self)}>
              {referralWords('owner.take')}
            </Button>
          )}
          <Button size="small" isDisabled={assigning.isSending} onClick={() => onChoose(true)}>
            {referralWords('owner.assign')}
          </Button>
          {owner !== null && (
            <Button size="small" variant="quiet" isDisabled={assigning.isSending} onClick={() => assign(undefined)}>
              {referralWords('owner.layDown')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
