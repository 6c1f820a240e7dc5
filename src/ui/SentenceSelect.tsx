import { useMemo } from 'react'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'
import styles from './SentenceSelect.module.css'

export type SelectOption = { value: string; label: string; isDisabled?: boolean }
export type SelectGroup = { label: string; options: readonly SelectOption[] }

export type SentenceSelectProps = {
  /** What is chosen here, for assistive technology: "Measure". */
  label: string
  /** Name in a form, so that a sentence of these works before the script has come. */
  name?: string
  value: string
  options: readonly (SelectOption | SelectGroup)[]
  /** The words in the sentence, when they differ from those in the list ("all issue types"). */
  words?: string
  onChange: (value: string) => void
}

/** A choice inside a sentence: "Showing [cases registered] in [Punjab]". As wide as the words chosen; opens the device's own list. */
export function SentenceSelect({ label, name, value, options, words, onChange }: SentenceSelectProps) {
  const chosen = options
    .flatMap((option) => ('options' in option ? option.options : [option]))
    .find((option) => option.value === value)
  // Hundreds of places: drawn anew only where the list is another one.
  const list = useMemo(() => options.map(toItem), [options])
  return (
    <span className={styles.chip}>
      <span aria-hidden="true">{iso(words ?? chosen?.label ?? value)}</span>
      <span className={styles.chevron}>
        <Icon name="chevron-down" size={16} isBesideWords />
      </span>
      <select
        className={styles.select}
        aria-label={label}
        name={name}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {list}
      </select>
    </span>
  )
}

const toItem = (item: SelectOption | SelectGroup) =>
  'options' in item ? (
    <optgroup key={item.label} label={item.label}>
      {item.options.map(toOption)}
    </optgroup>
  ) : (
    toOption(item)
  )

const toOption = ({ value, label, isDisabled }: SelectOption) => (
  <option key={value} value={value} disabled={isDisabled}>
    {label}
  </option>
)
