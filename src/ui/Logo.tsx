import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './Logo.module.css'

/** Two sides and the contact between them, with the name in the page's script. The mark never mirrors. */
export function Logo() {
  const { t } = useTranslation('ui')
  return (
    <span className={styles.logo}>
      <svg className={styles.mark} viewBox="0 0 28 20" aria-hidden="true" focusable="false">
        <path className={styles.curve} d="M2 15.5c5 0 5-12 12-12s7 12 12 12" />
        <circle className={styles.contact} cx="14" cy="15.5" r="3" />
      </svg>
      <span>{t('header.name')}</span>
    </span>
  )
}
