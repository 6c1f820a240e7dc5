import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './SyntheticMark.module.css'

/** Goes with every picture, table, export and sheet made of the records that ship with Rabta. Never hidden, also not in print. */
export function SyntheticMark() {
  const { t } = useTranslation('ui')
  return <span className={styles.mark}>{t('synthetic')}</span>
}
