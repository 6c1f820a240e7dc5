import { iso } from '#src/ui/isolate-text.tsx'
import { cssVariables } from './css-variables.ts'
import styles from './small-multiples.module.css'

export type KeyMark = 'line' | 'near' | 'far' | 'chosen' | 'provisional' | 'not-shown' | 'no-return'

type MultiplesKeyProps = {
  readonly color: string
  readonly entries: readonly { readonly mark: KeyMark; readonly words: string }[]
}

const looks: Record<KeyMark, string | undefined> = {
  line: styles.keyLine,
  near: styles.keyContext,
  far: styles.keyContext,
  chosen: styles.keyChosen,
  provisional: styles.keyProvisional,
  'not-shown': styles.keyHatched,
  'no-return': styles.keyOpen,
}

/** What the marks of small charts stand for; only of those that are there. */
export const MultiplesKey = ({ color, entries }: MultiplesKeyProps) => (
  <dl className={styles.key} style={cssVariables({ '--mark': color })}>
    {entries.map(({ mark, words }) => (
      <div key={mark}>
        <dt>
          <span className={looks[mark]} data-look={mark} aria-hidden="true" />
        </dt>
        <dd>{iso(words)}</dd>
      </div>
    ))}
  </dl>
)
