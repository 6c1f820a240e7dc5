import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { askedTopics, declineReasons, moveOf, serviceOutcomes, wellbeings } from '#contract/referrals/lifecycle.ts'
import { type ReferralWords, useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { type FormMove, saidWith } from './form-moves.ts'
import styles from './MoveForm.module.css'
import type { Said } from './use-referral-moves.ts'

export type MoveFormProps = {
  readonly move: FormMove
  readonly isSending: boolean
  readonly onSend: (said: Said) => void
  readonly onCancel: () => void
}

/** What has to be said with a move. It stays, with what was chosen, until the move is made or the reader turns back. */
export function MoveForm({ move, isSending, onSend, onCancel }: MoveFormProps) {
  const words = useReferralWords()
  const { referralWords } = words
  const name = useId()
  const missingId = useId()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isMissing, setIsMissing] = useState(false)
  const first = useRef<HTMLFieldSetElement>(null)
  // Focus is the browser's: the button that opened the form is gone.
  useEffect(() => first.current?.focus(), [])

  const choices = choicesOf(move, words)
  const isMany = moveOf(move).says === 'topics'
  const choose = (value: string, isOn: boolean) => {
    setIsMissing(false)
    setChosen(
      (before) => new Set([...(isMany ? [...before].filter((one) => one !== value) : []), ...(isOn ? [value] : [])]),
    )
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    const said = saidWith(move, chosen)
    if (!said) setIsMissing(true)
    else if (!isSending) onSend(said)
  }
  const note =
    move === 'ask'
      ? referralWords('form.askNote')
      : move === 'decline' || move === 'complete'
        ? referralWords('form.endNote')
        : undefined
  return (
    <form className={styles.form} onSubmit={send}>
      <fieldset
        ref={first}
        className={styles.choices}
        tabIndex={-1}
        aria-invalid={isMissing || undefined}
        aria-describedby={isMissing ? missingId : undefined}
      >
        <legend className={styles.title}>{referralWords(`form.${move}.title`)}</legend>
        {choices.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              value={value}
              checked={chosen.has(value)}
              onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      {isMissing && move !== 'withdraw' && (
        <p id={missingId} className={styles.missing} role="alert">
          {referralWords(`form.${move}.missing`)}
        </p>
      )}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSending}>
          {referralWords(`form.${move}.send`)}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {referralWords('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

type Choice = { readonly value: string; readonly label: string }

function choicesOf(move: FormMove, { referralWords }: ReferralWords): readonly Choice[] {
  switch (move) {
    case 'ask':
      return askedTopics.map((value) => ({ value, label: referralWords(`topic.${value}`) }))
    case 'decline':
      return declineReasons.map((value) => ({ value, label: referralWords(`declineReason.${value}`) }))
    case 'complete':
      return serviceOutcomes.map((value) => ({ value, label: referralWords(`outcome.${value}`) }))
    case 'follow_up':
      return wellbeings.map((value) => ({ value, label: referralWords(`wellbeing.${value}`) }))
    case 'withdraw':
      return []
  }
}
