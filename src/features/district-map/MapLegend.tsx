import type { TFunction } from 'i18next'
import { formatDecimal, formatRange } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { Legend } from '#src/map/scale.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './MapLegend.module.css'

export type MapLegendProps = { readonly legend: Legend }

/** The classes as one bar with its thresholds at the edges. Numbers rise from left to right in both languages, as on every scale. */
export function MapLegend({ legend }: MapLegendProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const { classes, edges, lastMaximum } = legend
  const share = 100 / classes.length
  const isOpen = (index: number) => lastMaximum === null && index === edges.length - 1
  return (
    <>
      <svg className={styles.bar} aria-hidden="true" focusable="false">
        {classes.map(({ mapClass, fill }, index) => (
          <rect key={mapClass} x={`${index * share}%`} width={`${share}%`} height={14} fill={fill} />
        ))}
        <text x={0} y={31} className={styles.first}>
          0
        </text>
        {edges.map((edge, index) => (
          <text key={edge} x={`${(index + 1) * share}%`} y={31}>
            {isOpen(index) ? t('legend.andMore', { from: String(edge) }) : String(edge)}
          </text>
        ))}
        {lastMaximum !== null && (
          <text x="100%" y={31} className={styles.last}>
            {formatDecimal(lastMaximum, language)}
          </text>
        )}
      </svg>
      <VisuallyHidden>{t('legend.classes', { classes: classRanges(legend, language, t) })}</VisuallyHidden>
    </>
  )
}

/** "below 1, 1–2, 2–4, 4–8, 8–12.4" for those who do not see the bar. */
function classRanges({ classes, lastMaximum }: Legend, language: Language, t: TFunction<'map'>): string {
  const ranges = classes.map(({ from, to }, index) => {
    if (index === 0 && to !== null) return t('legend.below', { to: String(to) })
    const end = to ?? lastMaximum
    return end === null
      ? t('legend.from', { from: String(from) })
      : formatRange(String(from), to === null ? formatDecimal(end, language) : String(end))
  })
  return ranges.join(t('comma'))
}
