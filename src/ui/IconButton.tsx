import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import styles from './IconButton.module.css'
import type { IconName } from './icon-shapes.ts'

export type IconButtonProps = Pick<
  ComponentProps<'button'>,
  'onClick' | 'type' | 'disabled' | 'aria-pressed' | 'aria-expanded'
> & {
  icon: IconName
  /** What it does; also shown as the pointer rests on it. */
  label: string
  isFramed?: boolean
}

/** Only for signs everybody knows: zoom, close, search, menu. All others carry their words. */
export const IconButton = ({ icon, label, isFramed = false, ...attributes }: IconButtonProps) => (
  <button
    type="button"
    {...attributes}
    className={classNames(styles.button, isFramed && styles.framed)}
    aria-label={label}
    title={label}
  >
    <Icon name={icon} size={20} />
  </button>
)
