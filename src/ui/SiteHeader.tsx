import type { ReactNode } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { type Account, AccountMenu } from './AccountMenu.tsx'
import { AppLink } from './AppLink.tsx'
import { BottomNavigation } from './BottomNavigation.tsx'
import { Logo } from './Logo.tsx'
import { Badge, type NavigationItem } from './NavigationItem.tsx'
import { PageWidth } from './PageWidth.tsx'
import styles from './SiteHeader.module.css'

export type SiteHeaderProps = {
  homeHref: string
  /** Where this reader may go, most used first: a phone shows the first four, the others under "More". */
  items: readonly NavigationItem[]
  search?: ReactNode
  /** The way to what the reader is told, for those who are. */
  notices?: ReactNode
  /** The `LanguageLink` to this page in the other language. */
  languageLink: ReactNode
  account: Account
  /** Id of the page's main element, for the link that skips the header. */
  mainId: string
}

/** Name, ways, search, the other language in its own script, and who is signed in. */
export function SiteHeader({ homeHref, items, search, notices, languageLink, account, mainId }: SiteHeaderProps) {
  const { t } = useTranslation('ui')
  return (
    <header className={styles.header}>
      <a className={styles.skip} href={`#${mainId}`}>
        {t('header.skip')}
      </a>
      <PageWidth>
        <div className={styles.bar}>
          <AppLink className={styles.home} href={homeHref} aria-label={t('header.home')}>
            <Logo />
          </AppLink>
          <nav className={styles.top} aria-label={t('header.main')}>
            <ul className={styles.items}>
              {items.map((item) => (
                <li key={item.id}>
                  <AppLink className={styles.item} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                    <span>{item.label}</span>
                    {item.badge && <Badge {...item.badge} />}
                  </AppLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles.end}>
            {search}
            {notices}
            {languageLink}
            <AccountMenu account={account} />
          </div>
        </div>
      </PageWidth>
      <BottomNavigation items={items} />
    </header>
  )
}
