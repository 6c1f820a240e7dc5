import type { ReferralToSend } from '#src/api/sending-commands.ts'
import type { Intention } from '#src/api/use-intention.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './SendBar.module.css'
import { SendFailure } from './SendFailure.tsx'

export type SendBarProps = {
  /** What would be sent, in words; a line for each part. */
  readonly lines: readonly string[]
  /** What is still missing; nothing is sent until it is there. */
  readonly missing: string | undefined
  readonly referral: ReferralToSend | undefined
  readonly sending: Intention<ReferralToSend>
}

/** The one button, at the foot of the screen, with what it would do or what is missing. */
export function SendBar({ lines, missing, referral, sending }: SendBarProps) {
  const { sendingWords } = useSendingWords()
  const isReady = referral !== undefined && missing === undefined
  return (
    <section className={styles.bar} aria-label={sendingWords('bar.label')}>
      <SendFailure sending={sending} />
      <div className={styles.row}>
        <div className={styles.words} id="sending-what">
          {missing === undefined ? lines.map((line) => <p key={line}>{iso(line)}</p>) : <p>{missing}</p>}
        </div>
        <Button
          variant="primary"
          icon="forward"
          aria-describedby="sending-what"
          isDisabled={!isReady || sending.isSending}
          onClick={() => referral && sending.press(referral)}
        >
          {sendingWords('bar.send')}
        </Button>
      </div>
    </section>
  )
}
