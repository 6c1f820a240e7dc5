import { isolateLtr } from '#src/i18n/isolate.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { ChangeScale, ChangeUnit } from '#src/map/change-scale.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './MapLegend.module.css'

/** The seven classes as one bar with its thresholds. Fewer stands left and more right in both languages, as on every scale. */
export function ChangeLegend({ scale, unit }: { readonly scale: ChangeScale; readonly unit: ChangeUnit }) {
  const { t } = useTranslation('map')
  const share = 100 / scale.fills.length
  const edges = scale.edges.map((edge) => (edge > 0 ? `+${edge}` : `−${-edge}`))
  return (
    <div>
      <p className={styles.heading}>{iso(t(`change.legend.${unit}`))}</p>
      <svg className={styles.bar} aria-hidden="true" focusable="false">
        {scale.fills.map((fill, index) => (
          <rect key={fill} x={`${index * share}%`} width={`${share}%`} height={14} fill={fill} />
        ))}
        {edges.map((edge, index) => (
          <text key={edge} x={`${(index + 1) * share}%`} y={31}>
            {edge}
          </text>
        ))}
      </svg>
      <VisuallyHidden>{t('change.classes', { edges: edges.map(isolateLtr).join(t('comma')) })}</VisuallyHidden>
    </div>
  )
}
