import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './HowToRead.module.css'

/** What a reader must know who would otherwise divide one bar by another. */
export function HowToRead({ smallNumberBelow }: { readonly smallNumberBelow: number }) {
  const { justiceWords } = useJusticeWords()
  const points = [
    justiceWords('how.moves'),
    justiceWords('how.noShare'),
    justiceWords('how.days'),
    justiceWords('how.hidden', { smallest: smallNumberBelow }),
    justiceWords('how.records'),
  ]
  return (
    <section className={styles.section}>
      <h2>{justiceWords('how.title')}</h2>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{iso(point)}</li>
        ))}
      </ul>
    </section>
  )
}
