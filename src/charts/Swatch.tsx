import styles from './Swatch.module.css'

/** A piece of a series' line beside its name. */
export const Swatch = ({ color }: { readonly color: string }) => (
  <span className={styles.swatch} style={{ background: color }} aria-hidden="true" />
)
