import type { MeasureDefinition } from '#contract/measures.ts'
import styles from './RankBar.module.css'

export type RankBarProps = {
  /** Length as a share of the longest, 0 to 1. `null` draws nothing: a count that is not shown has no length either. */
  share: number | null
  ramp?: MeasureDefinition['ramp']
}

/**
 * A bar beside a number; the number says it, so the bar is silent. Drawn as SVG, because its width is then an attribute
 * and no inline style: it also stands in a page whose policy forbids those.
 */
export function RankBar({ share, ramp = 'cases' }: RankBarProps) {
  const percent = share === null ? 0 : Math.min(1, Math.max(0, share)) * 100
  return (
    <svg className={styles.bar} aria-hidden="true" focusable="false">
      <rect className={styles[ramp]} width={`${Math.round(percent * 10) / 10}%`} height="100%" />
    </svg>
  )
}
