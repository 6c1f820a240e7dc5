import type { ReactNode } from 'react'
import styles from './PageWidth.module.css'

/** The column every page keeps to: 1328 pixels at most, and a margin on both sides. */
export const PageWidth = ({ children }: { children: ReactNode }) => <div className={styles.width}>{children}</div>
