import type { ReactNode } from 'react'
import styles from './Num.module.css'

/**
 * A whole formatted value (number with its sign and percent, range, date in figures, time, code) as one left-to-right run.
 * Isolate the value, never its parts: two isolates of "09:20" show 20:09 in Urdu.
 */
export const Num = ({ children }: { children: ReactNode }) => (
  <bdi dir="ltr" className={styles.num}>
    {children}
  </bdi>
)
