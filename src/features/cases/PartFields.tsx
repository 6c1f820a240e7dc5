import { useId } from 'react'
import { type CaseNames, codeWords, faultWords, fieldWords } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import styles from './CaseForm.module.css'
import {
  codesOf,
  type FieldLists,
  type FieldSpec,
  isShown,
  type Part,
  partFields,
  type Typed,
  withValue,
} from './case-fields.ts'
import type { PartFault } from './part-faults.ts'

export type PartFieldsProps = {
  readonly part: Part
  readonly title?: string
  readonly typed: Typed
  readonly faults: readonly PartFault[]
  readonly lists: FieldLists
  readonly names: CaseNames
  readonly onType: (typed: Typed) => void
}

/** The id under which the summary of faults finds a field. */
export const fieldId = (part: Part, field: string): string => `case-${part}-${field}`

/** The fields of one part of a case. A fault stands at its field, in words. */
export function PartFields({ part, title, typed, onType, ...rest }: PartFieldsProps) {
  return (
    <div className={styles.part}>
      {title !== undefined && <h2>{title}</h2>}
      {partFields[part]
        .filter(({ field }) => isShown(part, field, typed))
        .map((spec) => (
          <Field
            key={spec.field}
            {...rest}
            part={part}
            spec={spec}
            typed={typed}
            onChange={(value) => onType(withValue(part, typed, spec.field, value))}
          />
        ))}
    </div>
  )
}

type FieldProps = Omit<PartFieldsProps, 'onType' | 'title'> & {
  readonly spec: FieldSpec
  readonly onChange: (value: string | readonly string[] | null) => void
}

function Field({ part, spec: { field, kind, isOptional }, typed, faults, lists, names, onChange }: FieldProps) {
  const words = useCaseWords()
  const { caseWords } = words
  const faultId = useId()
  const fault = faults.find((one) => one.part === part && one.field === field)
  const value = typed[field] ?? null
  const codes = codesOf(field, typed, lists)
  // A value of a load that no list offers is kept until it is changed.
  const held = typeof value === 'string' ? [value] : (value ?? [])
  const offered = [...codes, ...held.filter((one) => !codes.includes(one))]
  const id = fieldId(part, field)
  const told = { 'aria-invalid': fault !== undefined || undefined, 'aria-describedby': fault ? faultId : undefined }
  const wrong = fault && (
    <p id={faultId} className={styles.fault}>
      {faultWords(fault, words)}
    </p>
  )
  if (kind === 'many') {
    const toggle = (code: string, isOn: boolean) =>
      onChange([...held.filter((one) => one !== code), ...(isOn ? [code] : [])].toSorted())
    return (
      <fieldset id={id} className={`${styles.field} ${styles.wide}`} tabIndex={-1} {...told}>
        <legend className={styles.legend}>{fieldWords(field, words)}</legend>
        {wrong}
        <div className={styles.checks}>
          {offered.map((code) => (
            <label key={code} className={styles.check}>
              <input
                type="checkbox"
                checked={held.includes(code)}
                onChange={(event) => toggle(code, event.target.checked)}
              />
              <span>{codeWords(field, code, words, names)}</span>
            </label>
          ))}
        </div>
      </fieldset>
    )
  }
  const one = typeof value === 'string' ? value : ''
  const take = (text: string) => onChange(text === '' ? null : text)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{fieldWords(field, words)}</label>
      {kind === 'day' ? (
        <input
          id={id}
          className={styles.control}
          type="date"
          value={one}
          {...told}
          onChange={(event) => take(event.target.value)}
        />
      ) : (
        <select id={id} className={styles.control} value={one} {...told} onChange={(event) => take(event.target.value)}>
          <option value="">{caseWords(isOptional ? 'unknown' : 'choose')}</option>
          {offered.map((code) => (
            <option key={code} value={code}>
              {codeWords(field, code, words, names)}
            </option>
          ))}
        </select>
      )}
      {wrong}
    </div>
  )
}
