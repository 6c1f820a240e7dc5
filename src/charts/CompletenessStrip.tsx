import { completeFromPercent } from '#contract/returns.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './completeness-strip.module.css'
import { percent, type TimeScale, xShare } from './scale.ts'

/** Of what was due for a period, what has come. */
export type Completeness = { readonly due: number; readonly received: number }

type StripState = 'complete' | 'part' | 'none'

/** `undefined` where nothing was due. */
const stateOf = ({ due, received }: Completeness): StripState | undefined => {
  if (due === 0) return undefined
  if (received === 0) return 'none'
  return 100 * received < completeFromPercent * due ? 'part' : 'complete'
}

/** A thin strip under the time axis: full where most returns have come, hatched where they have not, empty where none has. */
export const CompletenessStrip = ({ of, scale }: { readonly of: readonly Completeness[]; readonly scale: TimeScale }) =>
  of.map((one, index) => {
    const state = stateOf(one)
    if (state === undefined) return null
    // Half a step to each side; the first and the last end with the axis.
    const from = Math.max(0, xShare(scale, index - 0.5))
    const to = Math.min(1, xShare(scale, index + 0.5))
    return (
      <span
        // Periods have no other identity here than their place on the axis.
        key={`strip ${from}`}
        className={styles.strip}
        data-state={state}
        style={{ left: percent(from), width: percent(to - from) }}
      />
    )
  })

/** What the looks of the strip mean. */
export function CompletenessKey({ of }: { readonly of: readonly Completeness[] }) {
  const { t } = useTranslation('charts')
  const found = new Set(of.map(stateOf))
  const states = (['complete', 'part', 'none'] as const).filter((state) => found.has(state))
  if (states.length === 0) return null
  return (
    <p className={styles.key}>
      {states.map((state) => (
        <span key={state}>
          <span className={styles.sample} data-state={state} aria-hidden="true" />
          <span>{iso(t(`completeness.${state}`, { percent: `${completeFromPercent}%` }))}</span>
        </span>
      ))}
    </p>
  )
}
