import type { ReactNode } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Button } from './Button.tsx'
import styles from './EmptyState.module.css'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'

export type UsedFilter = { id: string; label: string; onRemove: () => void }

export type EmptyStateProps = {
  /** One sentence: "No referrals match these filters", or what will appear here. */
  title: string
  /** Who puts it there, or what to do. */
  text?: string
  /** The filters that left nothing; each can be taken away. Absent where there is nothing at all yet. */
  filters?: { used: readonly UsedFilter[]; onClear: () => void }
  /** The one thing to do about it, as a `Button` or `LinkButton`. */
  action?: ReactNode
}

/** Nothing to show, and why: nothing yet, or nothing that matches. */
export function EmptyState({ title, text, filters, action }: EmptyStateProps) {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{iso(title)}</p>
      {text !== undefined && <p className={styles.text}>{iso(text)}</p>}
      {filters && (
        <>
          <ul className={styles.filters} aria-label={t('empty.filtered')}>
            {filters.used.map((filter) => (
              <li key={filter.id}>
                <button
                  type="button"
                  className={styles.filter}
                  aria-label={t('empty.remove', { filter: filter.label })}
                  onClick={filter.onRemove}
                >
                  <span>{iso(filter.label)}</span>
                  <Icon name="close" size={16} isBesideWords />
                </button>
              </li>
            ))}
          </ul>
          <Button onClick={filters.onClear}>{t('empty.clear')}</Button>
        </>
      )}
      {action}
    </div>
  )
}
