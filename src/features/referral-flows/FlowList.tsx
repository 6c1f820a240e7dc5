import type { Flows } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import type { FlowKind } from '#contract/release/facets.ts'
import { cssVariables } from '#src/charts/css-variables.ts'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './FlowBands.module.css'
import type { FlowNames } from './flow-names.ts'

type FlowListProps = {
  readonly flows: Flows
  readonly nameOf: FlowNames
  readonly lit: { readonly side: 'from' | 'to'; readonly kind: FlowKind } | undefined
}

/** Rows in the list; the table has all. */
const listed = 6

/** The largest flows, or those of the kind that stands out, and what is not shown of it. */
export function FlowList({ flows, nameOf, lit }: FlowListProps) {
  const { movementWords, language } = useMovementWords()
  const write = (value: number) => formatNumber(value, language)
  const all = shownPairs(flows)
  const shown = all.filter((pair) => !lit || pair[lit.side] === lit.kind)
  const name = lit ? nameOf(lit.kind) : ''
  const held = lit
    ? numberOrNull(flows[lit.side].find(({ id }) => id === lit.kind)?.heldBack ?? { kind: 'not-shown' })
    : null
  const title = !lit ? 'flows.listAll' : lit.side === 'from' ? 'flows.listOf' : 'flows.listTo'
  return (
    <div className={styles.list} style={cssVariables({ '--rows': Math.min(listed, all.length) })}>
      <h3>{iso(movementWords(title, { name }))}</h3>
      {shown.length === 0 && (
        <p className={styles.quiet}>
          {movementWords(all.length === 0 ? 'flows.listEmpty' : 'flows.listNone', { name })}
        </p>
      )}
      <ol className={styles.rows}>
        {shown.slice(0, listed).map(({ from, to, count }) => (
          <li key={`${from}>${to}`}>
            <span>{movementWords('pair', { from: nameOf(from), to: nameOf(to) })}</span>
            <span className={styles.number}>
              <Num>{write(count)}</Num>
            </span>
          </li>
        ))}
      </ol>
      {held !== null && held > 0 && (
        <p className={styles.quiet}>{iso(movementWords('flows.heldBack', { number: isolateLtr(write(held)) }))}</p>
      )}
    </div>
  )
}
