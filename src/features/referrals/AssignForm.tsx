import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { Colleagues } from '#contract/api/sending.ts'
import { colleagues } from '#src/api/queries.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './MoveForm.module.css'

export type Colleague = Colleagues['colleagues'][number]

export type AssignFormProps = {
  readonly title: string
  /** Whoever has it now, where it is one referral. */
  readonly ownerId?: string | undefined
  readonly isSending: boolean
  /** Nobody: it is laid down. */
  readonly onSend: (owner: Colleague | undefined) => void
  readonly onCancel: () => void
}

const nobody = ''

/** Who of the desk takes it on: the reader, a colleague, or nobody. */
export function AssignForm({ title, ownerId, isSending, onSend, onCancel }: AssignFormProps) {
  const { referralWords } = useReferralWords()
  const { data, error, isFetching, refetch } = useQuery(colleagues())
  const name = useId()
  const missingId = useId()
  const [chosen, setChosen] = useState(ownerId)
  const [isMissing, setIsMissing] = useState(false)
  const first = useRef<HTMLFieldSetElement>(null)
  // Focus is the browser's: the button that opened the form is gone.
  useEffect(() => first.current?.focus(), [])

  const list = data?.colleagues ?? []
  const choices = [
    ...list.map(({ id, name: person, isSelf }) => ({
      value: id,
      label: isSelf ? referralWords('owner.self', { name: isolate(person) }) : isolate(person),
    })),
    { value: nobody, label: referralWords('owner.nobodyChoice') },
  ]
  const send = (event: FormEvent) => {
    event.preventDefault()
    const owner = list.find(({ id }) => id === chosen)
    if (!owner && chosen !== nobody) setIsMissing(true)
    else if (!isSending) onSend(owner)
  }
  return (
    <form className={styles.form} onSubmit={send}>
      <fieldset
        ref={first}
        className={styles.choices}
        tabIndex={-1}
        aria-busy={!data && !error}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? missingId : undefined}
      >
        <legend className={styles.title}>{iso(title)}</legend>
        {!data && !error && <Skeleton shape="text" />}
        {data &&
          choices.map(({ value, label }) => (
            <label key={value} className={styles.choice}>
              <input
                type="radio"
                name={name}
                value={value}
                checked={chosen === value}
                onChange={() => {
                  setIsMissing(false)
                  setChosen(value)
                }}
              />
              <span>{label}</span>
            </label>
          ))}
      </fieldset>
      {Boolean(error) && !data && (
        <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
      )}
      {isMissing && (
        <p id={missingId} className={styles.missing} role="alert">
          {referralWords('owner.missing')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSending || !data}>
          {referralWords('owner.send')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {referralWords('form.cancel')}
        </Button>
      </div>
    </form>
  )
}
