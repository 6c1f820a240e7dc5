import type { ReferralTimelineEvent } from '#contract/api/referrals.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './DetailTimeline.module.css'
import { eventWords, momentWords, saidWords } from './referral-words.ts'

/** What nobody pressed, but followed by itself or came before; and what changed nothing for the other agency. */
const quiet: readonly ReferralTimelineEvent['kind'][] = ['escalated', 'lapsed', 'consent_given', 'assigned']

/** The course of the referral, a line for each event, the newest last. */
export function DetailTimeline({ timeline }: { readonly timeline: readonly ReferralTimelineEvent[] }) {
  const words = useReferralWords()
  return (
    <div>
      <h3>{words.referralWords('detail.timeline')}</h3>
      <ol className={styles.timeline}>
        {timeline.map((event) => {
          const said = saidWords(event, words)
          return (
            <li key={event.position} className={styles.event} data-is-quiet={quiet.includes(event.kind) || undefined}>
              <time className={styles.when} dateTime={event.at}>
                {iso(momentWords(event.at, words))}
              </time>
              <div>
                <p>{iso(eventWords(event, words))}</p>
                {said !== undefined && <p className={styles.said}>{iso(said)}</p>}
              </div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
