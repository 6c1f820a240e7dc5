import { AppLink } from '#src/ui/AppLink.tsx'
import { usePublished } from './published-context.ts'
import styles from './published-figures.module.css'
import { sectionIds } from './sections/section-ids.ts'
import { usePartInView } from './use-part-in-view.ts'

/** The parts of the page, to jump to; the one being read is marked. */
export function Contents() {
  const { t } = usePublished().words
  const current = usePartInView(sectionIds)
  return (
    <nav aria-label={t('published:contents')} className={styles.contents}>
      <ul className={styles.links}>
        {sectionIds.map((id) => (
          <li key={id}>
            <AppLink href={`#${id}`} aria-current={id === current ? 'location' : undefined}>
              {t(`published:section.${id}`)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
