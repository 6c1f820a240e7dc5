import { useId, useRef, useState } from 'react'
import type { Consent, ReferralSubject } from '#contract/api/sending.ts'
import type { Service } from '#contract/referrals/urgencies.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import type { NamedAgency } from './AgencyPicker.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import styles from './ConsentPanel.module.css'
import { consentEnd, consentParts, holds } from './consent-words.ts'
import { TakeBack } from './TakeBack.tsx'

export type ConsentPanelProps = {
  readonly subject: ReferralSubject
  /** On which the referral would rest. */
  readonly chosen: Consent | undefined
  readonly service: Service | undefined
  readonly agencies: readonly NamedAgency[]
  /** 'YYYY-MM-DD' in Pakistan. */
  readonly today: string
  readonly onChoose: (consentId: string | undefined) => void
}

/** On what the referral rests, in words; recording another and taking one back happen in its place. */
export function ConsentPanel({ subject, chosen, service, agencies, today, onChoose }: ConsentPanelProps) {
  const { sendingWords } = useSendingWords()
  const announce = useAnnounce()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isRecording, setIsRecording] = useState(false)
  const others = subject.consents.filter((one) => one.id !== chosen?.id)
  const nameOf = (agencyId: string) => agencies.find((one) => one.id === agencyId)?.name ?? agencyId
  const entry = { today, nameOf }
  const close = () => {
    setIsRecording(false)
    // The form is gone, and the focus with it.
    heading.current?.focus()
  }
  return (
    <section className={styles.panel} aria-labelledby={id}>
      <h2 ref={heading} id={id} tabIndex={-1}>
        {sendingWords('consent.title')}
      </h2>
      {chosen ? (
        <ConsentEntry {...entry} consent={chosen} onTakenBack={() => onChoose(undefined)} />
      ) : (
        <p className={styles.none}>{sendingWords('consent.none')}</p>
      )}
      {isRecording ? (
        <ConsentForm
          {...{ subject, service, agencies, today }}
          onRecorded={() => {
            announce(sendingWords('consent.recorded'))
            // The one just recorded is the newest, which is offered by itself.
            onChoose(undefined)
            close()
          }}
          onCancel={close}
        />
      ) : (
        <div>
          <Button size="small" icon="plus" onClick={() => setIsRecording(true)}>
            {sendingWords('consent.record')}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <details>
          <summary className={styles.summary}>{iso(sendingWords('consent.others', { count: others.length }))}</summary>
          <ul className={styles.others}>
            {others.map((consent) => (
              <li key={consent.id}>
                <ConsentEntry
                  {...entry}
                  consent={consent}
                  onTakenBack={() => onChoose(undefined)}
                  onChoose={() => {
                    onChoose(consent.id)
                    heading.current?.focus()
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type ConsentEntryProps = {
  readonly consent: Consent
  readonly today: string
  readonly nameOf: (agencyId: string) => string
  readonly onChoose?: () => void
  readonly onTakenBack: () => void
}

function ConsentEntry({ consent, today, nameOf, onChoose, onTakenBack }: ConsentEntryProps) {
  const words = useSendingWords()
  const { sendingWords, deskWords } = words
  const { basis, parts } = consentParts(consent, nameOf, words)
  return (
    <div className={styles.entry} data-consent={consent.id}>
      <p>
        <strong>{iso(basis)}</strong>
        {deskWords('comma')}
        {iso(consentEnd(consent, today, words))}
      </p>
      <p className={styles.parts}>{iso(parts.join(deskWords('comma')))}</p>
      {holds(consent, today) && (
        <div className={styles.buttons}>
          {onChoose && (
            <Button size="small" onClick={onChoose}>
              {sendingWords('consent.choose')}
            </Button>
          )}
          <TakeBack consent={consent} onTakenBack={onTakenBack} />
        </div>
      )}
    </div>
  )
}
