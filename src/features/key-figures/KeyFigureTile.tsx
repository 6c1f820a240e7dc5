import { type ReactNode, useId } from 'react'
import { useWords } from '#src/i18n/use-words.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { Definition } from '#src/ui/Definition.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Sparkline } from '#src/ui/Sparkline.tsx'
import { type FigureFacts, figureNumber } from './figure-facts.ts'
import styles from './KeyFigures.module.css'

/** Name, number, course, comparison, and what to know before drawing a conclusion. */
export function KeyFigureTile({ facts, children }: { facts: FigureFacts; children?: ReactNode }) {
  const words = useWords()
  const labelId = useId()
  return (
    <li className={styles.tile} aria-labelledby={labelId}>
      <div className={styles.name}>
        <h3 id={labelId} className={styles.label}>
          {iso(facts.label)}
        </h3>
        <Definition term={facts.label} definition={facts.definition} unit={facts.unit} />
      </div>
      <div className={styles.figure}>
        <p className={facts.current.kind === 'value' ? styles.number : styles.words}>
          <CountText count={facts.current} format={(value) => figureNumber(value, facts.measure, words)} />
        </p>
        {facts.trend.length > 0 && <Sparkline values={facts.trend} label={facts.trendLabel} />}
      </div>
      <p className={styles.comparison}>{iso(facts.comparison)}</p>
      <p className={styles.caveat}>{iso(facts.caveat)}</p>
      {children}
    </li>
  )
}
