import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from './AppLink.tsx'
import { DataText } from './DataText.tsx'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'
import styles from './Menu.module.css'
import { useClosingDetails } from './use-closing-details.ts'

export type Account =
  | { kind: 'visitor'; signInHref: string }
  | {
      kind: 'member'
      name: string
      /** Role and agency. */
      detail: string
      links: readonly { label: string; href: string }[]
      onSignOut: () => void
    }

/** A link to sign in, or who is signed in and what belongs to that. */
export function AccountMenu({ account }: { account: Account }) {
  const { t } = useTranslation('ui')
  const details = useClosingDetails()
  if (account.kind === 'visitor') {
    return (
      <AppLink className={styles.opener} href={account.signInHref} aria-label={t('header.signIn')}>
        <Icon name="person" size={20} isBesideWords />
        <span className={styles.label}>{t('header.signIn')}</span>
      </AppLink>
    )
  }
  return (
    <details ref={details} className={styles.holder}>
      <summary className={styles.opener} aria-label={t('header.accountOf', { name: account.name })}>
        <Icon name="person" size={20} isBesideWords />
        <span className={styles.label}>
          <DataText>{account.name}</DataText>
        </span>
      </summary>
      <div className={styles.menu}>
        <div className={styles.who}>
          <p className={styles.name}>
            <DataText>{account.name}</DataText>
          </p>
          <p>{iso(account.detail)}</p>
        </div>
        <ul className={styles.entries}>
          {account.links.map((link) => (
            <li key={link.href}>
              <AppLink className={styles.entry} href={link.href}>
                {link.label}
              </AppLink>
            </li>
          ))}
          <li>
            <button type="button" className={styles.entry} onClick={account.onSignOut}>
              {t('header.signOut')}
            </button>
          </li>
        </ul>
      </div>
    </details>
  )
}
