import { useRef, useState } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { useClosingDetails } from '#src/ui/use-closing-details.ts'
import { usePublished } from '../published-context.ts'
import { indicatorName } from '../words/figure-words.ts'
import { ConflictSides } from './ConflictSides.tsx'
import styles from './conflicts.module.css'

/** Beside a figure that takes part in a conflict: a sign with the word, which opens all sides of it. Opens without script. */
export function ConflictMark({ figure }: { figure: PublishedFigure }) {
  const { words, conflictOf } = usePublished()
  const { t } = words
  const details = useClosingDetails()
  const card = useRef<HTMLDivElement>(null)
  const [isNearEnd, setIsNearEnd] = useState(false)
  const conflicts = figure.conflictIds.map(conflictOf).filter((conflict) => conflict !== undefined)
  if (conflicts.length === 0) return null
  const turnInward = () => {
    if (details.current && card.current) setIsNearEnd(roomTowardsEnd(details.current) < card.current.offsetWidth)
  }
  return (
    <details ref={details} className={styles.mark} onToggle={turnInward}>
      <summary aria-label={t('published:conflict.open', { figure: indicatorName(figure, words) })}>
        <Icon name="attention" size={16} isBesideWords />
        <span>{t('published:conflict.mark')}</span>
      </summary>
      <div ref={card} className={classNames(styles.card, isNearEnd && styles.end)}>
        {conflicts.map((conflict) => (
          <div key={conflict.id}>
            <p className={styles.kind}>{t(`published:conflictKind.${conflict.kind}`)}</p>
            <ConflictSides conflict={conflict} />
          </div>
        ))}
      </div>
    </details>
  )
}

/** Pixels from the mark to the edge of the window that reading runs towards. */
function roomTowardsEnd(mark: Element): number {
  const { left, right } = mark.getBoundingClientRect()
  return getComputedStyle(mark).direction === 'rtl' ? right : document.documentElement.clientWidth - left
}
