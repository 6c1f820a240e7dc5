import type { SafetyFlag } from '#contract/referrals/safety-flags.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './SafetyFlags.module.css'

/** What whoever takes the person has to mind. It stands before everything else, and is told before the acceptance. */
export function SafetyFlags({ flags }: { readonly flags: readonly SafetyFlag[] }) {
  const { referralWords } = useReferralWords()
  if (flags.length === 0) return null
  return (
    <div className={styles.safety}>
      <h3 className={styles.title}>
        <Icon name="attention" isBesideWords />
        <span>{referralWords('safety.title')}</span>
      </h3>
      <ul className={styles.flags}>
        {flags.map((flag) => (
          <li key={flag}>{referralWords(`safety.${flag}`)}</li>
        ))}
      </ul>
    </div>
  )
}
