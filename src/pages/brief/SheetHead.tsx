import { iso } from '#src/ui/isolate-text.tsx'
import { Logo } from '#src/ui/Logo.tsx'
import styles from './paper.module.css'

type SheetHeadProps = { readonly title: string; readonly about: string | undefined }

/** What the sheet is about, with the period and the day of the data, and whose it is. */
export const SheetHead = ({ title, about }: SheetHeadProps) => (
  <header className={styles.head}>
    <p className={styles.title}>
      <strong>{iso(title)}</strong> {about !== undefined && <span className={styles.quiet}>{iso(about)}</span>}
    </p>
    <Logo />
  </header>
)
