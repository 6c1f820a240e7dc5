import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Icon } from '#src/ui/Icon.tsx'
import type { IconName } from '#src/ui/icon-shapes.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './ClockLine.module.css'
import type { ReferralClock } from './referral-clock.ts'
import { clockWords } from './referral-words.ts'

const icons: Readonly<Record<ReferralClock['kind'], IconName>> = {
  left: 'clock',
  over: 'attention',
  paused: 'pause',
  accepted: 'forward',
  state: 'check',
}

/** Time in words, with a sign and a weight: colour alone says nothing. */
export function ClockLine({ clock }: { readonly clock: ReferralClock }) {
  const words = useReferralWords()
  const tone = clock.kind === 'left' && clock.isSoon ? 'soon' : clock.kind
  const isQuiet = clock.kind === 'state' && clock.state !== 'completed' && clock.state !== 'followed_up'
  return (
    <span className={styles.clock} data-clock={tone}>
      {!isQuiet && <Icon name={icons[clock.kind]} size={16} isBesideWords />}
      <span>{iso(clockWords(clock, words))}</span>
    </span>
  )
}
