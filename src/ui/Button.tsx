import type { ComponentProps, MouseEvent } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import type { IconName } from './icon-shapes.ts'

/** One `primary` on a screen; `secondary` for the others; `quiet` in bars where a frame would be too much. */
export type ButtonLook = { variant?: 'primary' | 'secondary' | 'quiet'; size?: 'normal' | 'small'; icon?: IconName }

export type ButtonProps = ButtonLook &
  Pick<ComponentProps<'button'>, 'children' | 'onClick' | 'type' | 'aria-describedby'> & {
    /** Stays reachable by keyboard, so that its reason can be read out; it only stops acting. */
    isDisabled?: boolean
  }

export function Button({
  variant = 'secondary',
  size,
  icon,
  isDisabled = false,
  onClick,
  children,
  ...attributes
}: ButtonProps) {
  const act = (event: MouseEvent<HTMLButtonElement>) => {
    if (isDisabled) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="button"
      {...attributes}
      className={buttonClass({ variant, ...(size && { size }) })}
      aria-disabled={isDisabled || undefined}
      onClick={act}
    >
      {icon && <Icon name={icon} isBesideWords />}
      <span>{children}</span>
    </button>
  )
}

/** The same look on a link. */
export const buttonClass = ({ variant = 'secondary', size }: Omit<ButtonLook, 'icon'>): string =>
  classNames(styles.button, styles[variant], size === 'small' && styles.small)
