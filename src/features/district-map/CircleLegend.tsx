import { formatNumber } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { circleLegendValues, circleRadius } from '#src/map/circle.ts'
import { largestCirclePx } from '#src/map/map-style.ts'
import styles from './MapLegend.module.css'

export type CircleLegendProps = {
  /** The largest count on the map. */
  readonly maximum: number
  readonly fill: string
}

const gap = 8
const perDigit = 8

/** Circles of round counts in the size that they have on the map, the largest first. */
export function CircleLegend({ maximum, fill }: CircleLegendProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const circles = laidOut(circleLegendValues(maximum), maximum, (value) => formatNumber(value, language))
  const width = circles.at(-1)?.end ?? 0
  return (
    <div className={styles.circles}>
      <svg className={styles.circleRow} width={width} height={2 * largestCirclePx} aria-hidden="true" focusable="false">
        {circles.map(({ value, radius, label, middle, text }) => (
          <g key={value}>
            <circle cx={middle} cy={largestCirclePx} r={radius} fill={fill} />
            <text x={text} y={largestCirclePx + 4.5} className={styles.first}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      <span>{t('legend.circles')}</span>
    </div>
  )
}

type LaidOutCircle = { value: number; label: string; radius: number; middle: number; text: number; end: number }

/** Circles and their numbers in a row, in CSS pixels from the left. */
function laidOut(values: readonly number[], maximum: number, write: (value: number) => string): LaidOutCircle[] {
  return values.reduce<LaidOutCircle[]>((row, value) => {
    const start = row.at(-1)?.end ?? 0
    const radius = circleRadius(value, maximum, largestCirclePx)
    const label = write(value)
    const text = start + 2 * radius + gap
    return [
      ...row,
      { value, label, radius, middle: start + radius, text, end: text + label.length * perDigit + 2 * gap },
    ]
  }, [])
}
