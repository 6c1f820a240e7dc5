import type { BarTone } from './BarList.tsx'
import styles from './bars.module.css'
import { cssVariables } from './css-variables.ts'

type ToneKeyProps = {
  readonly color: string
  readonly tones: readonly { readonly tone: BarTone; readonly name: string }[]
}

/** What the two tones of the bars' parts stand for. */
export const ToneKey = ({ color, tones }: ToneKeyProps) => (
  <ul className={styles.tones} style={cssVariables({ '--bar-color': color })}>
    {tones.map(({ tone, name }) => (
      <li key={tone} className={styles.tone}>
        <span className={styles[tone]} aria-hidden="true" />
        <span>{name}</span>
      </li>
    ))}
  </ul>
)
