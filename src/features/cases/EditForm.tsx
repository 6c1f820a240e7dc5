import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { useApi } from '#src/api/api-context.ts'
import type { CaseEdit } from '#src/api/case-commands.ts'
import { type CaseNames, caseMoment } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './CaseForm.module.css'
import { Conflict } from './Conflict.tsx'
import type { FieldLists, Part, Typed } from './case-fields.ts'
import { FaultSummary } from './FaultSummary.tsx'
import { PartFields } from './PartFields.tsx'
import { type Limits, type PartFault, partFaults } from './part-faults.ts'
import { SaveFailure } from './SaveFailure.tsx'
import { mergeTyped } from './three-way.ts'
import { useCaseDraft } from './use-case-draft.ts'
import { faultsIn, useSave } from './use-save.ts'

export type EditFormProps = {
  readonly detail: CaseDetail
  readonly part: Part
  readonly title: string
  readonly note?: string
  /** The values of a case as it is: at first what the form begins with, later what somebody else has left. */
  readonly valuesOf: (detail: CaseDetail) => Typed
  readonly editOf: (typed: Typed) => CaseEdit
  readonly limits: Limits
  readonly about?: string
  readonly lists: FieldLists
  readonly names: CaseNames
  readonly onSaved: (detail: CaseDetail) => void
  readonly onCancel: () => void
}

/** Edits one part of a case. It names the version that was seen, and lets nothing that was typed go lost. */
export function EditForm({
  detail,
  part,
  title,
  note,
  valuesOf,
  editOf,
  limits,
  about,
  lists,
  names,
  onSaved,
  onCancel,
}: EditFormProps) {
  const words = useCaseWords()
  const { caseWords } = words
  const api = useApi()
  // What was seen when the form was opened; the case may be read anew meanwhile.
  const [seen, setSeen] = useState(detail)
  const base = valuesOf(seen)
  const draft = useCaseDraft(about, { [part]: base })
  const typed = draft.typed[part] ?? base
  const [faults, setFaults] = useState<readonly PartFault[]>([])
  const [chosenTheirs, setChosenTheirs] = useState<ReadonlySet<string>>(new Set())
  const { save, failure, isSaving } = useSave<{ edit: CaseEdit; version: number }>(
    ({ edit, version }, key) => api.editCase(detail.id, version, edit, key),
    (saved) => {
      draft.forget()
      onSaved(saved)
    },
  )
  const heading = useRef<HTMLHeadingElement>(null)
  // Focus is the browser's: the button that opened the form is gone.
  useEffect(() => heading.current?.focus(), [])

  const theirs = valuesOf(detail)
  const changes = failure?.problemName === 'changed-meanwhile' ? (failure.problem?.changes ?? []) : undefined
  const merged = mergeTyped(base, typed, theirs)
  const send = (values: Typed, version: number) => {
    const found = partFaults(part, values, limits)
    setFaults(found)
    if (found.length === 0) save({ edit: editOf(values), version })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isSaving) send(typed, seen.version)
  }
  const saveMerged = () => {
    const chosen = Object.fromEntries([...chosenTheirs].map((field) => [field, theirs[field] ?? null]))
    const values = { ...merged.typed, ...chosen }
    draft.type({ [part]: values })
    setSeen(detail)
    send(values, detail.version)
  }
  const choose = (field: string, isTheirs: boolean) =>
    setChosenTheirs((before) => new Set([...[...before].filter((one) => one !== field), ...(isTheirs ? [field] : [])]))
  const told = faults.length > 0 ? faults : faultsIn(failure, [part])
  return (
    <form className={styles.form} data-is-inline="" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {iso(title)}
      </h2>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {draft.takenUpFrom !== undefined && <DraftNote savedAt={draft.takenUpFrom} onDiscard={draft.discard} />}
      {changes && detail.version > seen.version && (
        <Conflict
          changes={changes}
          contested={merged.contested}
          taken={merged.taken}
          typed={typed}
          theirs={theirs}
          chosenTheirs={chosenTheirs}
          onChoose={choose}
          onSave={saveMerged}
          isSaving={isSaving}
          names={names}
        />
      )}
      {failure && !changes && told.length === 0 && <SaveFailure error={failure} />}
      <FaultSummary faults={told} />
      <PartFields
        part={part}
        typed={typed}
        faults={told}
        lists={lists}
        names={names}
        onType={(values) => draft.type({ [part]: values })}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          {caseWords('form.save')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {caseWords('form.cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Something that was typed earlier came back; it can be thrown away. */
export function DraftNote({ savedAt, onDiscard }: { readonly savedAt: string; readonly onDiscard: () => void }) {
  const words = useCaseWords()
  return (
    <p className={styles.note}>
      {iso(words.caseWords('form.draft', caseMoment(savedAt, words)))}{' '}
      <Button size="small" variant="quiet" onClick={onDiscard}>
        {words.caseWords('form.discard')}
      </Button>
    </p>
  )
}
