import { useId } from 'react'
import { AppLink } from './AppLink.tsx'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-shapes.ts'
import { iso } from './isolate-text.tsx'
import styles from './SegmentedControl.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type Option<Value extends string> = { value: Value; label: string; icon?: IconName }

export type SegmentedControlProps<Value extends string> = {
  /** What is chosen, for assistive technology: "Show as". */
  label: string
  value: Value
} & (
  | { options: readonly Option<Value>[]; onChange: (value: Value) => void }
  | { options: readonly (Option<Value> & { href: string })[]; onChange?: never }
)

/** Two to four ways to see the same thing: radio buttons, or links where the choice belongs in the address. */
export function SegmentedControl<Value extends string>(props: SegmentedControlProps<Value>) {
  const name = useId()
  if (props.onChange) {
    const { label, value, options, onChange } = props
    return (
      <fieldset className={styles.control}>
        <legend>
          <VisuallyHidden>{label}</VisuallyHidden>
        </legend>
        {options.map((option) => (
          <label key={option.value} className={styles.segment}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <Face {...option} />
          </label>
        ))}
      </fieldset>
    )
  }
  return (
    <nav className={styles.control} aria-label={props.label}>
      {props.options.map((option) => (
        <AppLink
          key={option.value}
          href={option.href}
          className={styles.face}
          aria-current={option.value === props.value ? 'true' : undefined}
        >
          {option.icon && <Icon name={option.icon} size={16} isBesideWords />}
          <span>{iso(option.label)}</span>
        </AppLink>
      ))}
    </nav>
  )
}

const Face = ({ label, icon }: { label: string; icon?: IconName }) => (
  <span className={styles.face}>
    {icon && <Icon name={icon} size={16} isBesideWords />}
    <span>{iso(label)}</span>
  </span>
)
