import type { Found } from '#contract/search/find.ts'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './FoundEntry.module.css'
import { foundWords } from './found-words.ts'

type FoundEntryProps = {
  readonly found: Found
  /** Its name alone. */
  readonly isBrief?: boolean
}

/** The words of one hit. */
export function FoundEntry({ found, isBrief = false }: FoundEntryProps) {
  const words = useSearchWords()
  const { name, alsoCalled, detail } = foundWords(found, words, isBrief)
  return (
    <span className={styles.entry}>
      <span className={styles.names}>
        <span className={styles.name}>{iso(name)}</span>
        {alsoCalled !== undefined && (
          <>
            {' '}
            <span className={styles.also}>
              <DataText>{alsoCalled}</DataText>
            </span>
          </>
        )}
      </span>
      {detail !== undefined && (
        <>
          {' '}
          <span className={styles.detail}>{iso(detail)}</span>
        </>
      )}
    </span>
  )
}
