import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from './AppLink.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './Icon.tsx'
import menu from './Menu.module.css'
import { Badge, type NavigationItem } from './NavigationItem.tsx'
import styles from './SiteHeader.module.css'
import { useClosingDetails } from './use-closing-details.ts'

/** Within reach of a thumb. */
const inBar = 4

/** The same ways at the bottom of a phone's screen; elsewhere the style sheet leaves it out, also for assistive technology. */
export function BottomNavigation({ items }: { items: readonly NavigationItem[] }) {
  const { t } = useTranslation('ui')
  const details = useClosingDetails()
  const others = items.slice(inBar)
  return (
    <nav className={styles.below} aria-label={t('header.mainBelow')}>
      <ul className={styles.items}>
        {items.slice(0, inBar).map((item) => (
          <li key={item.id}>
            <AppLink className={styles.item} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
              <span className={styles.sign}>
                <Icon name={item.icon} size={20} />
                {item.badge && <Badge {...item.badge} />}
              </span>
              <span>{item.label}</span>
            </AppLink>
          </li>
        ))}
        {others.length > 0 && (
          <li>
            <details ref={details} className={menu.holder}>
              <summary
                className={styles.item}
                aria-current={others.some((item) => item.isCurrent) ? 'true' : undefined}
              >
                <Icon name="more" size={20} />
                <span>{t('header.more')}</span>
              </summary>
              <ul className={classNames(menu.menu, menu.above, menu.entries)}>
                {others.map((item) => (
                  <li key={item.id}>
                    <AppLink className={menu.entry} href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                      <Icon name={item.icon} isBesideWords />
                      <span>{item.label}</span>
                      {item.badge && <Badge {...item.badge} />}
                    </AppLink>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </ul>
    </nav>
  )
}
