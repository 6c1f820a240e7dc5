import { useId } from 'react'
import { type SafetyFlag, safetyFlags } from '#contract/referrals/safety-flags.ts'
import type { ReferralToSend } from '#src/api/sending-commands.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import styles from './MoreChoices.module.css'

/** What goes with a referral beside its desk. It says something of a person, so it is in no address. */
export type MoreSaid = {
  readonly flags: readonly SafetyFlag[]
  readonly reason: ReferralToSend['reason']
  readonly isHandover: boolean
}
export const nothingMore: MoreSaid = { flags: [], reason: 'AdditionalServicesRequired', isHandover: false }

const reasons = ['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other'] as const

/** What most referrals do not need, folded away. */
export function MoreChoices({ said, onSay }: { readonly said: MoreSaid; readonly onSay: (said: MoreSaid) => void }) {
  const { sendingWords, referralWords } = useSendingWords()
  const id = useId()
  return (
    <details className={styles.more}>
      <summary className={styles.summary}>{sendingWords('more')}</summary>
      <div className={styles.parts}>
        <fieldset>
          <legend className={styles.label}>{sendingWords('flags')}</legend>
          <div className={styles.flags}>
            {safetyFlags.map((flag) => (
              <label key={flag} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={said.flags.includes(flag)}
                  onChange={({ currentTarget }) =>
                    onSay({
                      ...said,
                      flags: safetyFlags.filter((one) =>
                        one === flag ? currentTarget.checked : said.flags.includes(one),
                      ),
                    })
                  }
                />
                <span>{referralWords(`safety.${flag}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div>
          <label className={styles.label} htmlFor={`${id}r`}>
            {sendingWords('reason')}
          </label>
          <select
            id={`${id}r`}
            className={styles.control}
            value={said.reason}
            onChange={({ currentTarget }) =>
              onSay({ ...said, reason: reasons.find((one) => one === currentTarget.value) ?? said.reason })
            }
          >
            {reasons.map((reason) => (
              <option key={reason} value={reason}>
                {referralWords(`reason.${reason}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label className={styles.choice}>
            <input
              type="checkbox"
              aria-describedby={`${id}h`}
              checked={said.isHandover}
              onChange={({ currentTarget }) => onSay({ ...said, isHandover: currentTarget.checked })}
            />
            <span className={styles.label}>{sendingWords('handover')}</span>
          </label>
          <p id={`${id}h`} className={styles.hint}>
            {sendingWords('handoverText')}
          </p>
        </div>
      </div>
    </details>
  )
}
