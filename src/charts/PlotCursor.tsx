import { use } from 'react'
import { notApplicable } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { countWords } from '#src/ui/count-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import type { Completeness } from './CompletenessStrip.tsx'
import { CountWords } from './CountWords.tsx'
import { cssVariables } from './css-variables.ts'
import { GapKindContext } from './gap-kind.ts'
import { wordSide } from './label-layout.ts'
import styles from './plot-cursor.module.css'
import { plotSize } from './plot-size.ts'
import { Swatch } from './Swatch.tsx'
import { percent, type TimeScale, xShare, yShare } from './scale.ts'
import type { ChartPeriod, ChartSeries } from './series.ts'
import { useCursor } from './use-cursor.ts'

type PlotCursorProps = {
  readonly scale: TimeScale
  readonly periods: readonly ChartPeriod[]
  readonly series: readonly ChartSeries[]
  /** Title of the chart, which names the slider. */
  readonly label: string
  /** Repeated in the read-out, so that it can be read, and photographed, without the rest. */
  readonly measure: string
  /** Id of the first period whose returns were still missing at publication. */
  readonly provisionalFrom: string | undefined
  readonly completeness?: readonly Completeness[] | undefined
  readonly direction: 'ltr' | 'rtl'
  readonly formatValue: (value: number) => string
}

/**
 * A cursor over the periods with a read-out, for pointers and for the keyboard. To assistive technology it is a slider
 * whose value in words is the read-out.
 */
export function PlotCursor(props: PlotCursorProps) {
  const { scale, periods, series, label, provisionalFrom, direction, formatValue } = props
  const { t } = useTranslation('charts')
  const { t: countPhrases } = useTranslation('ui')
  const gap = use(GapKindContext) === 'not-published' ? 'notPublished' : 'noReturn'
  const { index, area, input } = useCursor(scale)
  const at = index ?? scale.length - 1
  const firstProvisional = periods.findIndex(({ id }) => id === provisionalFrom)
  const isProvisional = firstProvisional >= 0 && at >= firstProvisional
  const words = series.map(({ name, counts }) =>
    t('cursor.one', { name, text: countWords(counts[at] ?? notApplicable, countPhrases, formatValue, gap) }),
  )
  const returns = useReturnsOf(props.completeness)
  const spoken = [
    periods[at]?.label ?? '',
    ...words,
    ...(isProvisional ? [t('provisional')] : []),
    ...[returns(at)].filter((one) => one !== undefined),
  ]
  return (
    <div className={styles.cursorArea} data-not-in-picture {...area}>
      <input
        type="range"
        dir="ltr"
        className={styles.cursorInput}
        // From the first mark to the last, so that the browser's own arithmetic finds the same period as ours.
        style={{ left: percent(xShare(scale, 0)), right: percent(1 - xShare(scale, scale.length - 1)) }}
        min={0}
        max={scale.length - 1}
        value={at}
        aria-label={t('cursor.label', { title: label })}
        aria-valuetext={spoken.join(t('cursor.separator'))}
        {...input}
      />
      {index !== undefined && (
        <>
          <span className={styles.cursorLine} style={{ left: percent(xShare(scale, index)) }} />
          {scale.layout === 'points' && <Rings scale={scale} series={series} index={index} />}
          <div
            dir={direction}
            className={styles.readOut}
            data-side={wordSide(xShare(scale, index))}
            style={cssVariables({ '--at': percent(xShare(scale, index)) })}
          >
            <ReadOut {...props} index={index} isProvisional={isProvisional} returns={returns(index)} />
          </div>
        </>
      )}
    </div>
  )
}

type RingsProps = Pick<PlotCursorProps, 'scale' | 'series'> & { readonly index: number }

const Rings = ({ scale, series, index }: RingsProps) =>
  series.map(({ id, color, counts }) => {
    const count = counts[index]
    if (count?.kind !== 'value') return null
    const top = yShare(scale, count.value) * plotSize.height
    return (
      <span key={id} className={styles.ring} style={{ left: percent(xShare(scale, index)), top, borderColor: color }} />
    )
  })

/** "1,350 of 1,500 returns" for a period; `undefined` where that is not known or nothing was due. */
function useReturnsOf(completeness: readonly Completeness[] | undefined): (index: number) => string | undefined {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  return (index) => {
    const one = completeness?.[index]
    if (!one || one.due === 0) return undefined
    const number = (value: number) => formatNumber(value, language)
    return t('completeness.of', { received: number(one.received), due: number(one.due) })
  }
}

type ReadOutProps = PlotCursorProps & {
  readonly index: number
  readonly isProvisional: boolean
  readonly returns: string | undefined
}

function ReadOut({ periods, series, measure, formatValue, index, isProvisional, returns }: ReadOutProps) {
  const { t } = useTranslation('charts')
  return (
    <>
      <p className={styles.readOutTitle}>
        <bdi>{periods[index]?.label}</bdi>
        {isProvisional && <span className={styles.readOutNote}> {t('provisional')}</span>}
      </p>
      <p className={styles.readOutNote}>{measure}</p>
      <ul>
        {series.map(({ id, name, color, counts }) => (
          <li key={id}>
            <Swatch color={color} />
            <span>{name}</span>
            <span className={styles.readOutCount}>
              <CountWords count={counts[index] ?? notApplicable} formatValue={formatValue} />
            </span>
          </li>
        ))}
      </ul>
      {returns !== undefined && <p className={styles.readOutNote}>{iso(returns)}</p>}
    </>
  )
}
