import { type KeyboardEvent, use, useEffect, useId, useRef, useState } from 'react'
import type { Consent } from '#contract/api/sending.ts'
import { useApi } from '#src/api/api-context.ts'
import { useSendingAnswers } from '#src/api/sending-queries.ts'
import { useIntention } from '#src/api/use-intention.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorWordsContext } from '#src/ui/error-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import styles from './ConsentPanel.module.css'

export type TakeBackProps = { readonly consent: Consent; readonly onTakenBack: () => void }

/** The person takes it back. What ends with it is said before it is done: nothing of it can be undone. */
export function TakeBack({ consent, onTakenBack }: TakeBackProps) {
  const { sendingWords } = useSendingWords()
  const errorWords = use(ErrorWordsContext)
  const api = useApi()
  const announce = useAnnounce()
  const { askAgain } = useSendingAnswers()
  const id = useId()
  const question = useRef<HTMLFieldSetElement>(null)
  const place = useRef<HTMLDivElement>(null)
  const [isAsked, setIsAsked] = useState(false)
  const { press, isSending, failure, forget } = useIntention(api.withdrawConsent, {
    onDone: ({ ended }) => {
      announce(
        ended === 0 ? sendingWords('consent.withdrawnNone') : sendingWords('consent.withdrawn', { count: ended }),
      )
      setIsAsked(false)
      onTakenBack()
      void askAgain()
    },
    onRefused: () => void askAgain(),
  })
  // Focus is the browser's: the button that asked is gone.
  useEffect(() => {
    if (isAsked) question.current?.focus()
  }, [isAsked])
  const turnBack = () => {
    forget()
    setIsAsked(false)
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus())
  }
  const closeByKey = (event: KeyboardEvent) => {
    if (event.code !== 'Escape' || !isAsked) return
    event.preventDefault()
    turnBack()
  }
  return (
    <div ref={place} onKeyDown={closeByKey}>
      {!isAsked && (
        <Button size="small" variant="quiet" onClick={() => setIsAsked(true)}>
          {sendingWords('consent.takeBack')}
        </Button>
      )}
      {isAsked && (
        <fieldset
          ref={question}
          className={styles.question}
          aria-labelledby={`${id}t`}
          aria-describedby={`${id}d`}
          tabIndex={-1}
        >
          <p id={`${id}t`} className={styles.summary}>
            {sendingWords('consent.confirmTitle')}
          </p>
          <p id={`${id}d`}>
            {iso(
              consent.openReferrals === 0
                ? sendingWords('consent.confirmNone')
                : sendingWords('consent.confirmText', { count: consent.openReferrals }),
            )}
          </p>
          {failure && (
            <p className={styles.fault} role="alert">
              {iso(errorWords(failure.error)?.text ?? '')}
            </p>
          )}
          <div className={styles.buttons}>
            <Button size="small" isDisabled={isSending} onClick={() => press(consent.id)}>
              {sendingWords('consent.confirm')}
            </Button>
            <Button size="small" variant="quiet" onClick={turnBack}>
              {sendingWords('consent.cancel')}
            </Button>
          </div>
        </fieldset>
      )}
    </div>
  )
}
