import { usePublished } from '../published-context.ts'
import styles from './sources.module.css'

/** The counterpart of the mark on demo records: these figures are real, and somebody else's. */
export function PublishedMark() {
  const { t } = usePublished().words
  return <span className={styles.mark}>{t('published:mark')}</span>
}
