import type { MouseEvent } from 'react'
import type { ReferralRow } from '#contract/api/referrals.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { ClockLine } from './ClockLine.tsx'
import styles from './ReferralRowItem.module.css'
import { clockOf } from './referral-clock.ts'
import { initialsOf, personWords } from './referral-words.ts'
import { canBeSelected } from './selectable.ts'

export type ReferralRowItemProps = {
  readonly row: ReferralRow
  readonly now: Date
  readonly nameOf: (placeId: string) => string
  readonly href: string
  readonly isOpen: boolean
  readonly isSelected: boolean
  readonly onToggle: (referralId: string) => void
  readonly onOpen: (referralId: string) => void
}

/** A referral in the list: a link to its own address, and a box beside it. No more of the person than what the server sends. */
export function ReferralRowItem(props: ReferralRowItemProps) {
  const { row, now, nameOf, href, isOpen, isSelected, onToggle, onOpen } = props
  const words = useReferralWords()
  const { language, referralWords } = words
  const person = personWords(row, words)
  const openHere = (event: MouseEvent) => {
    // A new tab or window is the browser's.
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(row.id)
  }
  return (
    <li
      className={styles.row}
      data-referral={row.id}
      data-side={row.side}
      data-is-open={isOpen || undefined}
      data-is-selected={isSelected || undefined}
    >
      <span className={styles.box}>
        {canBeSelected(row) && (
          <label className={styles.reach}>
            <input
              type="checkbox"
              className={styles.check}
              aria-label={referralWords('select', { code: row.code })}
              checked={isSelected}
              onChange={() => onToggle(row.id)}
            />
          </label>
        )}
      </span>
      <AppLink className={styles.link} href={href} aria-current={isOpen ? 'true' : undefined} onClick={openHere}>
        <span className={styles.code}>
          <Num>{row.code}</Num>{' '}
        </span>
        <span className={styles.what}>
          <span className={styles.service}>{referralWords(`service.${row.service}`)} </span>
          <span className={styles.agency}>
            <DataText>{row.otherAgency.name[language]}</DataText>{' '}
          </span>
        </span>
        <span className={styles.where}>
          <span>{row.districtId === null ? referralWords('noDistrict') : nameOf(row.districtId)} </span>
          {person !== undefined && <span className={styles.small}>{iso(person)} </span>}
        </span>
        <span className={styles.when}>
          <ClockLine clock={clockOf(row, now)} />{' '}
          <span className={styles.small}>{referralWords(`urgency.${row.urgency}`)}</span>
        </span>
        <span className={styles.owner} data-is-nobody={row.owner === null || undefined}>
          {row.owner !== null && (
            <>
              <span aria-hidden="true">
                <DataText>{initialsOf(row.owner.name)}</DataText>
              </span>
              <VisuallyHidden> {referralWords('owner.with', { name: isolate(row.owner.name) })}</VisuallyHidden>
            </>
          )}
        </span>
      </AppLink>
    </li>
  )
}
