import type { Count } from '#contract/count.ts'
import styles from './StateSign.module.css'

/** The sign of a count without a number in the size of a word: hatched for not shown, an open line for no return. */
export const StateSign = ({ kind }: { readonly kind: Exclude<Count['kind'], 'value'> }) =>
  kind === 'not-applicable' ? null : (
    <span className={kind === 'not-shown' ? styles.hatch : styles.gap} aria-hidden="true" />
  )
