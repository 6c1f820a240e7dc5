import { useMemo, useRef, useState } from 'react'
import { afterPaint } from './after-paint.ts'
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

/**
 * A choice inside a sentence: "Showing [cases registered] in [Punjab]". As wide as the words chosen; opens the device's own list. What is
 * chosen stands there at once; the page is told when that has been painted.
 */
export function SentenceSelect({ label, name, value, options, words, onChange }: SentenceSelectProps) {
  const [shown, choose] = useShownAtOnce(value, onChange)
  const chosen = options
    .flatMap((option) => ('options' in option ? option.options : [option]))
    .find((option) => option.value === shown)
  const ownWords = shown === value ? words : undefined
  // Hundreds of places: drawn anew only where the list is another one.
  const list = useMemo(() => options.map(toItem), [options])
  return (
    <span className={styles.chip}>
      <span aria-hidden="true">{iso(ownWords ?? chosen?.label ?? shown)}</span>
      <span className={styles.chevron}>
        <Icon name="chevron-down" size={16} isBesideWords />
      </span>
      <select
        className={styles.select}
        aria-label={label}
        name={name}
        value={shown}
        onChange={(event) => void choose(event.target.value)}
      >
        {list}
      </select>
    </span>
  )
}

/**
 * What is chosen, before the page has followed: the page's own value again as soon as it had the time to, also where it does not follow.
 * Not `useOptimistic`, whose action would hold up every other transition of the page.
 */
function useShownAtOnce(value: string, onChange: (value: string) => void) {
  const [chosen, setChosen] = useState<string>()
  const turn = useRef(0)
  const choose = async (next: string) => {
    const own = ++turn.current
    setChosen(next)
    await afterPaint()
    onChange(next)
    await afterPaint()
    if (turn.current === own) setChosen(undefined)
  }
  return [chosen ?? value, choose] as const
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
