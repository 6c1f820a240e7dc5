import { type ReactNode, useId } from 'react'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './ConsentForm.module.css'

type FieldProps = { readonly fault: string | undefined; readonly hint?: string | undefined }

/** What is wrong or to be known about a field, and how the field names it. */
export function useNotes({ fault, hint }: FieldProps) {
  const id = useId()
  const describedBy = [fault === undefined ? '' : `${id}f`, hint === undefined ? '' : `${id}h`]
    .filter(Boolean)
    .join(' ')
  return {
    attributes: {
      'aria-invalid': fault === undefined ? undefined : true,
      'aria-describedby': describedBy === '' ? undefined : describedBy,
    },
    notes: (
      <>
        {hint !== undefined && (
          <p id={`${id}h`} className={styles.hint}>
            {iso(hint)}
          </p>
        )}
        {fault !== undefined && (
          <p id={`${id}f`} className={styles.fault}>
            {fault}
          </p>
        )}
      </>
    ),
  }
}

export type ChoicesProps<Value extends string> = FieldProps & {
  readonly field: string
  readonly legend: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly chosen: readonly Value[]
  readonly isMany?: boolean
  readonly onChange: (chosen: Value[]) => void
}

/** One of several, or several of many. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { field, legend, options, chosen, isMany = false, onChange } = props
  const name = useId()
  const { attributes, notes } = useNotes(props)
  return (
    <fieldset className={styles.field} data-field={field} tabIndex={-1} {...attributes}>
      <legend className={styles.label}>{legend}</legend>
      {notes}
      <div className={isMany ? styles.many : styles.few}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.choice}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={name}
              checked={chosen.includes(value)}
              onChange={({ currentTarget }) =>
                onChange(
                  isMany
                    ? options
                        .map((one) => one.value)
                        .filter((one) => (one === value ? currentTarget.checked : chosen.includes(one)))
                    : [value],
                )
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One tick that stands by itself, with what it means. */
export function Tick(
  props: FieldProps & {
    readonly field: string
    readonly label: string
    readonly isOn: boolean
    readonly onChange: (isOn: boolean) => void
  },
) {
  const { attributes, notes } = useNotes(props)
  return (
    <div className={styles.tick} data-field={props.field}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={props.isOn}
          {...attributes}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
        />
        <span className={styles.label}>{props.label}</span>
      </label>
      {notes}
    </div>
  )
}

/** A labelled control of one line: a list or a day. */
export function Line(
  props: FieldProps & {
    readonly field: string
    readonly label: string
    readonly children: (attributes: ReturnType<typeof useNotes>['attributes'] & { id: string }) => ReactNode
  },
) {
  const id = useId()
  const { attributes, notes } = useNotes(props)
  return (
    <div className={styles.field} data-field={props.field}>
      <label htmlFor={id} className={styles.label}>
        {props.label}
      </label>
      {props.children({ id, ...attributes })}
      {notes}
    </div>
  )
}
