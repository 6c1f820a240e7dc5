import type { IconName } from './icon-shapes.ts'
import { Num } from './Num.tsx'
import styles from './SiteHeader.module.css'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type NavigationItem = {
  id: string
  label: string
  href: string
  isCurrent: boolean
  icon: IconName
  badge?: BadgeProps
}

/** `label` says what is counted: "7 referrals wait for your answer". */
export type BadgeProps = { count: number; label: string }

/** How many things wait behind a way. The space before it keeps the words of the link's name apart. */
export const Badge = ({ count, label }: BadgeProps) => (
  <>
    {' '}
    <span className={styles.badge}>
      <span aria-hidden="true">
        <Num>{count}</Num>
      </span>
      <VisuallyHidden>{label}</VisuallyHidden>
    </span>
  </>
)
