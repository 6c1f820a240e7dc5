import { memo, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import styles from './Definition.module.css'
import { Icon } from './Icon.tsx'
import { iso } from './isolate-text.tsx'
import { useClosingDetails } from './use-closing-details.ts'

export type DefinitionProps = {
  /** The measure or word that is explained. */
  term: string
  definition: string
  unit?: string
  source?: ReactNode
}

/** The "i" beside a measure: what it means, its unit and its source. Stands beside a heading or paragraph, not inside one. */
export const Definition = memo(function Definition({ term, definition, unit, source }: DefinitionProps) {
  const { t } = useTranslation('ui')
  const details = useClosingDetails()
  const card = useRef<HTMLDivElement>(null)
  const [isNearEnd, setIsNearEnd] = useState(false)
  const turnInward = () => {
    if (details.current && card.current) setIsNearEnd(roomTowardsEnd(details.current) < card.current.offsetWidth)
  }
  const name = t('definition.open', { term })
  return (
    <details ref={details} className={styles.definition} onToggle={turnInward}>
      <summary className={styles.open} aria-label={name} title={name}>
        <Icon name="info" />
      </summary>
      <div ref={card} className={classNames(styles.card, isNearEnd && styles.end)}>
        <p className={styles.term}>{iso(term)}</p>
        <p>{iso(definition)}</p>
        <dl className={styles.facts}>
          {unit !== undefined && (
            <>
              <dt>{t('definition.unit')}</dt>
              <dd>{iso(unit)}</dd>
            </>
          )}
          {source !== undefined && (
            <>
              <dt>{t('definition.source')}</dt>
              <dd>{source}</dd>
            </>
          )}
        </dl>
      </div>
    </details>
  )
})

/** Pixels from the sign to the edge of the window that reading runs towards. */
function roomTowardsEnd(sign: Element): number {
  const { left, right } = sign.getBoundingClientRect()
  return getComputedStyle(sign).direction === 'rtl' ? right : document.documentElement.clientWidth - left
}
