import { useId } from 'react'
import { type DeskGroupId, deskPageSize, recentDays } from '#contract/referrals/desk-groups.ts'
import type { ReferralSide } from '#contract/referrals/lifecycle.ts'
import { type ReferralWords, useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './DeskGroup.module.css'
import { ReferralRowItem, type ReferralRowItemProps } from './ReferralRowItem.tsx'
import type { ListedGroup } from './use-desk.ts'

export type DeskGroupProps = Omit<ReferralRowItemProps, 'row' | 'isOpen' | 'isSelected' | 'href'> & {
  readonly group: ListedGroup
  readonly openId: string | undefined
  readonly hrefOf: (referralId: string) => string
  readonly selected: ReadonlySet<string>
}

/** One kind of thing to be done, with how many there are. What has ended is folded away. */
export function DeskGroup({ group, openId, hrefOf, selected, ...row }: DeskGroupProps) {
  const { referralWords } = useReferralWords()
  const headingId = useId()
  const [first] = group.rows
  const title = first && titleOf(group.id, first.side, referralWords)
  const heading = (
    <h2 id={headingId} className={styles.title} data-group={group.id}>
      <span>{iso(title ?? '')}</span>
      <span className={styles.count}>
        <span aria-hidden="true">
          <Num>{group.count}</Num>
        </span>
        <VisuallyHidden>{referralWords('groupCount', { count: group.count })}</VisuallyHidden>
      </span>
    </h2>
  )
  const list = (
    <>
      <ul className={styles.rows} aria-labelledby={headingId}>
        {group.rows.map((one) => (
          <ReferralRowItem
            key={one.id}
            row={one}
            isOpen={one.id === openId}
            isSelected={selected.has(one.id)}
            href={hrefOf(one.id)}
            {...row}
          />
        ))}
      </ul>
      {group.more && (
        <div className={styles.more} aria-busy={group.more.isOnItsWay}>
          {group.more.hasFailed && <p role="alert">{referralWords('moreFailed')}</p>}
          <Button size="small" variant="quiet" isDisabled={group.more.isOnItsWay} onClick={group.more.show}>
            {iso(
              referralWords('more', { number: Math.max(1, Math.min(deskPageSize, group.count - group.rows.length)) }),
            )}
          </Button>
        </div>
      )}
    </>
  )
  if (group.id !== 'ended') {
    return (
      <div className={styles.group}>
        {heading}
        {list}
      </div>
    )
  }
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>{heading}</summary>
      {list}
    </details>
  )
}

/** Only the sender follows up. */
function titleOf(
  id: DeskGroupId,
  side: ReferralSide,
  referralWords: ReferralWords['referralWords'],
): string | undefined {
  if (side === 'sender') return referralWords(`group.sender.${id}`, { days: recentDays })
  return id === 'followUp' ? undefined : referralWords(`group.receiver.${id}`, { days: recentDays })
}
