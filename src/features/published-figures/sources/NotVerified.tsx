import { usePublished } from '../published-context.ts'
import styles from './sources.module.css'

/** Stands wherever a figure does that nobody has compared with its original. */
export function NotVerified() {
  const { t } = usePublished().words
  return <span className={styles.notVerified}>{t('published:notVerified')}</span>
}
