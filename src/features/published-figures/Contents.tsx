import { AppLink } from '#src/ui/AppLink.tsx'
import { usePublished } from './published-context.ts'
import styles from './published-figures.module.css'
import { sectionIds } from './sections/section-ids.ts'

/** The parts of the page, to jump to. */
export function Contents() {
  const { t } = usePublished().words
  return (
    <nav aria-label={t('published:contents')} className={styles.contents}>
      <ul className={styles.links}>
        {sectionIds.map((id) => (
          <li key={id}>
            <AppLink href={`#${id}`}>{t(`published:section.${id}`)}</AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
