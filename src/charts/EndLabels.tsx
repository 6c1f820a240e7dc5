import { use } from 'react'
import { Num } from '#src/ui/Num.tsx'
import { CountWords } from './CountWords.tsx'
import styles from './end-labels.module.css'
import type { EndLabel } from './end-labels.ts'
import { GapKindContext } from './gap-kind.ts'
import { StateSign } from './StateSign.tsx'
import { Swatch } from './Swatch.tsx'

type EndLabelsProps = {
  readonly labels: readonly EndLabel[]
  readonly direction: 'ltr' | 'rtl'
  readonly formatValue: (value: number) => string
}

/**
 * Names and last values at the ends of the marks, in place of a legend. The number stands against the mark: first in
 * English, last in Urdu, which ends at the mark. A thin line leads to labels that had to move.
 */
export function EndLabels({ labels, direction, formatValue }: EndLabelsProps) {
  return (
    <div className={styles.ends}>
      <svg className={styles.leaders}>
        {labels.map(({ id, color, last, markTop, labelTop }) =>
          // Marks that end earlier have nothing here to lead from.
          last.kind === 'value' ? <line key={id} x1="2" x2="12" y1={markTop} y2={labelTop} stroke={color} /> : null,
        )}
      </svg>
      {labels.map(({ id, name, textColor, last, labelTop }) => (
        <span key={id} dir={direction} className={styles.endLabel} style={{ top: labelTop, color: textColor }}>
          {direction === 'ltr' && <LastCount count={last} formatValue={formatValue} />}
          <span>{name}</span>
          {direction === 'rtl' && <LastCount count={last} formatValue={formatValue} />}
        </span>
      ))}
    </div>
  )
}

type LastCountProps = { readonly count: EndLabel['last']; readonly formatValue: (value: number) => string }

/** The number, or the sign that the key under the chart explains: words would not fit here. */
const LastCount = ({ count, formatValue }: LastCountProps) =>
  count.kind === 'value' ? (
    <strong className={styles.lastCount}>
      <Num>{formatValue(count.value)}</Num>
    </strong>
  ) : (
    <StateSign kind={count.kind} />
  )

type PlotKeyProps = Omit<EndLabelsProps, 'direction'>

/** The same names under a chart that is too narrow for labels at its side, highest mark first. */
export function PlotKey({ labels, formatValue }: PlotKeyProps) {
  const gapKind = use(GapKindContext)
  // That the last year of a rare figure was not published is no news beside its name.
  const isTold = (last: EndLabel['last']) => last.kind !== 'no-return' || gapKind === 'no-return'
  return (
    <ul className={styles.key}>
      {labels
        .toSorted((a, b) => a.markTop - b.markTop)
        .map(({ id, name, color, textColor, last }) => (
          <li key={id} style={{ color: textColor }}>
            <Swatch color={color} />
            <span>
              {name}{' '}
              {isTold(last) && (
                <span className={last.kind === 'value' ? styles.lastCount : styles.withoutNumber}>
                  <CountWords count={last} formatValue={formatValue} />
                </span>
              )}
            </span>
          </li>
        ))}
    </ul>
  )
}
