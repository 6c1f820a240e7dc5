import { fewCount, type Measure } from '#contract/measures.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { DistrictLook, MapDrawing } from '#src/map/drawing.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './MapLegend.module.css'

export type MapKeysProps = { readonly drawing: MapDrawing; readonly measure: Measure }

/** What the looks without a number mean. The first two are always there: that they do not occur is a finding too. */
export function MapKeys({ drawing, measure }: MapKeysProps) {
  const { t } = useTranslation('map')
  const looks = [...drawing.looks.values()]
  const has = (test: (look: DistrictLook) => boolean) => looks.some(test)
  const together = looks.find(({ isTogether }) => isTogether)
  return (
    <ul className={styles.keys}>
      <Key swatch={styles.hatched} text={t('legend.notShown')} />
      {together && <Key swatch={styles.together} ground={together.fill} text={t('legend.together')} />}
      <Key swatch={styles.outlined} text={t('legend.noReturn')} />
      {has((look) => look.isFew) && <Key swatch={styles.dotted} text={t('legend.few', { minimum: fewCount })} />}
      {has((look) => look.mapClass === 'not-applicable') && (
        <Key text={t(hasRate(measure) ? 'legend.noRate' : 'legend.notApplicable')} />
      )}
    </ul>
  )
}

type KeyProps = {
  readonly swatch?: string | undefined
  /** CSS colour under a hatch. */
  readonly ground?: string
  readonly text: string
}

const Key = ({ swatch, ground, text }: KeyProps) => (
  <li className={styles.key}>
    {swatch !== undefined && (
      <span
        className={swatch}
        style={ground === undefined ? undefined : { backgroundColor: ground }}
        aria-hidden="true"
      />
    )}
    <span>{iso(text)}</span>
  </li>
)
