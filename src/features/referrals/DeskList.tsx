import type { KeyboardEvent } from 'react'
import type { ReferralRow } from '#contract/api/referrals.ts'
import { movesFor, type ReferralSide } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { useSingleKeys } from '#src/ui/single-keys.ts'
import { DeskGroup, type DeskGroupProps } from './DeskGroup.tsx'
import styles from './DeskList.module.css'
import { focusRowBeside, listKeyOf } from './list-keys.ts'
import { canBeSelected, isStillOpen } from './selectable.ts'
import type { ListedGroup } from './use-desk.ts'

export type DeskListProps = Omit<DeskGroupProps, 'group'> & {
  readonly side: ReferralSide
  readonly groups: readonly ListedGroup[]
  readonly onClose: () => void
  readonly onAccept: (row: ReferralRow) => void
  readonly onForm: (row: ReferralRow, form: 'ask' | 'decline' | 'assign') => void
  readonly onNew: () => void
}

/** Referrals by what is to be done. Keys act while the focus is in it, and nowhere else. */
export function DeskList({ side, groups, onClose, onAccept, onForm, onNew, ...group }: DeskListProps) {
  const { referralWords } = useReferralWords()
  const announce = useAnnounce()
  const hasSingleKeys = useSingleKeys()
  const filled = groups.filter(({ count }) => count > 0)
  if (filled.length === 0)
    return <EmptyState title={referralWords(`empty.${side}.title`)} text={referralWords(`empty.${side}.text`)} />

  const act = (event: KeyboardEvent<HTMLElement>) => {
    const key = listKeyOf(event.nativeEvent, hasSingleKeys)
    const target = event.target instanceof Element ? event.target : null
    if (key === undefined || !target || isOwnSpace(event, target)) return
    const element = target.closest('[data-referral]')
    const row = groups.flatMap(({ rows }) => rows).find(({ id }) => id === element?.getAttribute('data-referral'))
    const list = event.currentTarget
    if (key === 'next' || key === 'previous') {
      event.preventDefault()
      focusRowBeside(list, element, key === 'next' ? 1 : -1)
    } else if (key === 'new') {
      event.preventDefault()
      onNew()
    } else if (key === 'close') {
      if (group.openId === undefined) return
      event.preventDefault()
      onClose()
    } else if (row) {
      event.preventDefault()
      if (key === 'select') {
        if (canBeSelected(row)) group.onToggle(row.id)
      } else if (key === 'assign') {
        if (isStillOpen(row)) onForm(row, key)
        else announce(referralWords('cannot.assign', { code: row.code }))
      } else if (!movesFor(row.side, row.state).includes(key)) {
        announce(referralWords(`cannot.${key}`, { code: row.code }))
      } else if (key === 'accept') {
        // The row goes to another group; the reader goes on with the one after it.
        if (!focusRowBeside(list, element, 1)) focusRowBeside(list, element, -1)
        onAccept(row)
      } else onForm(row, key)
    }
  }
  return (
    <section className={styles.list} aria-label={referralWords('list')}>
      {/* Keys are one more way to what the links, boxes and buttons inside do. */}
      <div className={styles.groups} onKeyDown={act}>
        {filled.map((one) => (
          <DeskGroup key={one.id} group={one} {...group} />
        ))}
      </div>
    </section>
  )
}

/** On a box, a button or the summary of what is folded, the space key is the control's own. */
const isOwnSpace = (event: KeyboardEvent, target: Element): boolean =>
  event.code === 'Space' && target.closest('input, button, summary') !== null
