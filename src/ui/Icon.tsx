import { memo } from 'react'
import { classNames } from './class-names.ts'
import styles from './Icon.module.css'
import { type IconName, iconShapes, mirroredIcons } from './icon-shapes.ts'

export type IconProps = {
  name: IconName
  size?: 16 | 18 | 20 | 24
  /** Stands in a line of words, not alone in a button or above them. */
  isBesideWords?: boolean
}

/** A decoration beside words. It says nothing by itself: a control with an icon alone is an `IconButton`, which has a name. */
export const Icon = memo(({ name, size = 18, isBesideWords = false }: IconProps) => (
  <svg
    className={classNames(
      styles.icon,
      isBesideWords && styles.besideWords,
      mirroredIcons.includes(name) && styles.mirrored,
    )}
    width={size}
    height={size}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={iconShapes[name]} />
  </svg>
))
