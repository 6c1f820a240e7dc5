import { useEffect, useId, useRef } from 'react'
import type { Problem } from '#contract/problems.ts'
import { type CaseNames, caseMomentWords, fieldWords, valueWords } from '#src/i18n/case-value-words.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './CaseForm.module.css'
import type { Typed } from './case-fields.ts'

export type ConflictProps = {
  readonly changes: NonNullable<Problem['changes']>
  /** Fields of this form that both have changed. */
  readonly contested: readonly string[]
  /** Fields of this form that only the other has changed. */
  readonly taken: readonly string[]
  readonly typed: Typed
  readonly theirs: Typed
  /** Fields whose value of the other is chosen. */
  readonly chosenTheirs: ReadonlySet<string>
  readonly onChoose: (field: string, isTheirs: boolean) => void
  readonly onSave: () => void
  readonly isSaving: boolean
  readonly names: CaseNames
}

/** What somebody else changed meanwhile, field by field: both values, who and when. What was typed stands in the form below, untouched. */
export function Conflict(props: ConflictProps) {
  const { changes, contested, taken, typed, theirs, chosenTheirs, onChoose, onSave, isSaving, names } = props
  const words = useCaseWords()
  const { caseWords } = words
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  // Focus is the browser's: the button that was pressed has told nothing yet.
  useEffect(() => box.current?.focus(), [])
  const said = (field: string, value: Typed[string]) => isolate(valueWords(field, value, words, names))
  return (
    <div ref={box} className={styles.summary} role="alertdialog" tabIndex={-1} aria-labelledby={titleId}>
      <h3 id={titleId}>{caseWords('conflict.title')}</h3>
      <p>{caseWords('conflict.note')}</p>
      <ul>
        {changes.map(({ field, subject, before, after, at, by }) => {
          const name = fieldWords(field, words)
          const isContested = subject === null && contested.includes(field)
          return (
            <li key={`${field} ${subject} ${at}`} className={styles.contested}>
              <strong>
                {subject === null
                  ? name
                  : iso(caseWords('conflict.subject', { field: name, subject: isolate(subject) }))}
              </strong>
              <span className={styles.note}>
                {iso(
                  caseWords('conflict.line', {
                    who: isolate(by ?? caseWords('conflict.somebody')),
                    moment: caseMomentWords(at, words),
                  }),
                )}
              </span>
              <span>{iso(caseWords('conflict.was', { value: said(field, before) }))}</span>
              {isContested ? (
                <Choice
                  field={field}
                  isTheirs={chosenTheirs.has(field)}
                  theirs={iso(caseWords('conflict.theirs', { value: said(field, theirs[field] ?? null) }))}
                  mine={iso(caseWords('conflict.mine', { value: said(field, typed[field] ?? null) }))}
                  onChoose={onChoose}
                />
              ) : (
                <span>{iso(caseWords('conflict.theirs', { value: said(field, after) }))}</span>
              )}
              {subject === null && taken.includes(field) && (
                <span className={styles.note}>{caseWords('conflict.taken')}</span>
              )}
            </li>
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button variant="primary" isDisabled={isSaving} onClick={onSave}>
          {caseWords('conflict.save')}
        </Button>
      </div>
    </div>
  )
}

type ChoiceProps = Pick<ConflictProps, 'onChoose'> & {
  readonly field: string
  readonly isTheirs: boolean
  readonly theirs: React.ReactNode
  readonly mine: React.ReactNode
}

function Choice({ field, isTheirs, theirs, mine, onChoose }: ChoiceProps) {
  const name = useId()
  return (
    <>
      <label className={styles.check}>
        <input type="radio" name={name} checked={!isTheirs} onChange={() => onChoose(field, false)} />
        <span>{mine}</span>
      </label>
      <label className={styles.check}>
        <input type="radio" name={name} checked={isTheirs} onChange={() => onChoose(field, true)} />
        <span>{theirs}</span>
      </label>
    </>
  )
}
