import type { ReactNode } from 'react'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './PlaceHead.module.css'

export type PlaceHeadProps = {
  readonly name: string
  /** What was recorded here; the topic alone while the figure is on its way. */
  readonly statement: string
  /** How complete the figures are. */
  readonly coverage: ReactNode
  readonly facts: ReactNode
  readonly locator: ReactNode
}

/** Name and statement of a place, what is known about it, and where it lies. */
export const PlaceHead = ({ name, statement, coverage, facts, locator }: PlaceHeadProps) => (
  <header className={styles.head}>
    <div className={styles.words}>
      <h1>{iso(name)}</h1>
      <p className={styles.statement}>{iso(statement)}</p>
      {coverage}
    </div>
    <div className={styles.locator}>{locator}</div>
    <div className={styles.facts}>{facts}</div>
  </header>
)
