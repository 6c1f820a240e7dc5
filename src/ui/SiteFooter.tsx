import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from './AppLink.tsx'
import { iso } from './isolate-text.tsx'
import { KeySwitch } from './KeySwitch.tsx'
import { PageWidth } from './PageWidth.tsx'
import styles from './SiteFooter.module.css'
import { SyntheticMark } from './SyntheticMark.tsx'
import { ThemeSwitch } from './ThemeSwitch.tsx'

export type SiteFooterProps = {
  links: readonly { label: string; href: string }[]
  /** Sentences that hold for the whole site: boundaries imply no endorsement, version of the program and of the data. */
  notes: readonly string[]
  isSynthetic: boolean
}

/** Methods, definitions, downloads, the keys and the appearance, and what holds for every page. */
export function SiteFooter({ links, notes, isSynthetic }: SiteFooterProps) {
  const { t } = useTranslation('ui')
  return (
    <footer className={styles.footer}>
      <PageWidth>
        <div className={styles.row}>
          <nav aria-label={t('footer.label')}>
            <ul className={styles.links}>
              {links.map((link) => (
                <li key={link.href}>
                  <AppLink href={link.href}>{link.label}</AppLink>
                </li>
              ))}
            </ul>
          </nav>
          <KeySwitch />
          <ThemeSwitch />
        </div>
        <div className={styles.notes}>
          {isSynthetic && <SyntheticMark />}
          {notes.map((note) => (
            <p key={note}>{iso(note)}</p>
          ))}
        </div>
      </PageWidth>
    </footer>
  )
}
