import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from './AppLink.tsx'
import styles from './Breadcrumb.module.css'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'

/** `href` is absent on the last step, which is the page itself. */
export type BreadcrumbStep = { label: string; href?: string }

/** Pakistan / Punjab / Rahim Yar Khan: the way up from a place. */
export function Breadcrumb({ steps }: { steps: readonly BreadcrumbStep[] }) {
  const { t } = useTranslation('ui')
  return (
    <nav aria-label={t('breadcrumb')}>
      <ol className={styles.list}>
        {steps.map(({ label, href }) => (
          <li key={label} className={styles.item}>
            {href === undefined ? (
              <span aria-current="page">{iso(label)}</span>
            ) : (
              <>
                <AppLink href={href}>{iso(label)}</AppLink>
                <Icon name="forward" size={16} isBesideWords />
              </>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
