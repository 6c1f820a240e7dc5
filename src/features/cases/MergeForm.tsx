import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { CaseDetail } from '#contract/api/cases.ts'
import { codePattern, normalCode } from '#contract/cases/case-filters.ts'
import type { CaseFaultCode } from '#contract/cases/case-rules.ts'
import { useApi } from '#src/api/api-context.ts'
import { caseList } from '#src/api/queries.ts'
import { faultWords } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './CaseForm.module.css'
import { SaveFailure } from './SaveFailure.tsx'
import { useSave } from './use-save.ts'

type Props = {
  readonly detail: CaseDetail
  readonly onSaved: (detail: CaseDetail) => void
  readonly onCancel: () => void
}

/** Marks the case as a double of the one with a code, which has to be one of the register. */
export function MergeForm({ detail, onSaved, onCancel }: Props) {
  const words = useCaseWords()
  const { caseWords } = words
  const api = useApi()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<CaseFaultCode>()
  const faultId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // Focus is the browser's: the button that opened the form is gone.
  useEffect(() => heading.current?.focus(), [])
  const code = normalCode(typed)
  const isCode = codePattern.test(code)
  const { refetch } = useQuery({ ...caseList({ code, sort: 'registered' }), enabled: false })
  const { save, failure, isSaving } = useSave<{ keptCaseId: string; version: number }>(
    ({ keptCaseId, version }, key) => api.editCase(detail.id, version, { kind: 'merge', body: { keptCaseId } }, key),
    onSaved,
  )
  const find = async (event: FormEvent) => {
    event.preventDefault()
    if (isSaving) return
    const found = isCode ? (await refetch()).data?.rows.find((row) => row.code === code) : undefined
    const wrong = !found
      ? 'kept-not-found'
      : found.id === detail.id
        ? 'same-case'
        : found.isDouble
          ? 'kept-is-double'
          : undefined
    setFault(wrong)
    if (found && !wrong) save({ keptCaseId: found.id, version: detail.version })
  }
  return (
    <form className={styles.form} data-is-inline="" onSubmit={(event) => void find(event)} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {iso(caseWords('form.merge', { code: detail.code }))}
      </h2>
      <p className={styles.note}>{caseWords('form.mergeNote')}</p>
      {failure && <SaveFailure error={failure} />}
      <label className={styles.field}>
        <span className={styles.legend}>{caseWords('field.keptCaseId')}</span>
        <input
          className={styles.control}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          value={typed}
          aria-invalid={fault !== undefined || undefined}
          aria-describedby={fault ? faultId : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {fault && (
        <p id={faultId} className={styles.fault} role="alert">
          {faultWords({ code: fault }, words)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={isSaving}>
          {caseWords('edit.merge')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {caseWords('form.cancel')}
        </Button>
      </div>
    </form>
  )
}
