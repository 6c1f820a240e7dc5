import { fewCount, type Measure } from '#contract/measures.ts'
import { formatNumber, formatRate } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { changeUnitOf } from '#src/map/change-scale.ts'
import { type FigureKind, figureWriter } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './Compare.module.css'
import { type DistrictChange, movesOf } from './district-changes.ts'

export type ChangeListsProps = {
  readonly changes: readonly DistrictChange[]
  readonly measure: Measure
  readonly show: FigureKind
  readonly selectedId: string | undefined
  readonly hrefOf: (districtId: string) => string
}

/** As many on each side as stand beside the map. */
const mostListed = 6

/** Where most was added and most was taken away, with the figures that the change is made of. */
export function ChangeLists({ changes, measure, show, selectedId, hrefOf }: ChangeListsProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  const sides = [
    { id: 'rises', rows: movesOf(changes, 'up', language).slice(0, mostListed) },
    { id: 'falls', rows: movesOf(changes, 'down', language).slice(0, mostListed) },
  ] as const
  return (
    <div className={styles.lists}>
      {sides.map(({ id, rows }) => (
        <section key={id} data-changes={id}>
          <h3>{t(`change.${id}`)}</h3>
          <p className={styles.unit}>{iso(t(`change.unit.${changeUnitOf(measure, show)}`))}</p>
          {rows.length === 0 && <p className={styles.quiet}>{t('change.none')}</p>}
          <ol className={styles.rows}>
            {rows.map((row) => (
              <ChangeItem
                key={row.districtId}
                {...{ row, measure, show, hrefOf }}
                isSelected={row.districtId === selectedId}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

type ChangeItemProps = Pick<ChangeListsProps, 'measure' | 'show' | 'hrefOf'> & {
  readonly row: DistrictChange
  readonly isSelected: boolean
}

function ChangeItem({ row, measure, show, isSelected, hrefOf }: ChangeItemProps) {
  const { t } = useTranslation('map')
  const language = useLanguage()
  return (
    <li className={classNames(styles.row, isSelected && styles.chosen)} data-district={row.districtId}>
      <span>
        <AppLink href={hrefOf(row.districtId)}>{row.name}</AppLink>{' '}
        <span className={styles.province}>
          {row.provinceName}
          {row.isFew && <> · {iso(t('legend.few', { minimum: fewCount }))}</>}
        </span>
      </span>
      <span className={styles.fromTo}>
        <FromTo {...{ row, measure, show }} />
      </span>
      <span className={styles.change}>
        <CountText count={row.change} format={(value) => writeChange(value, measure, show, language)} />
      </span>
    </li>
  )
}

/** Both figures, the earlier one first; the arrow follows the line of reading. */
export function FromTo({ row, measure, show }: Pick<ChangeItemProps, 'row' | 'measure' | 'show'>) {
  const language = useLanguage()
  const write = figureWriter(measure, show, language)
  return (
    <>
      <CountText count={row.before} format={write} /> {language === 'ur' ? '←' : '→'}{' '}
      <CountText count={row.now} format={write} />
    </>
  )
}

/** "+12%", "−8%"; of a rate "+1.2", of a share points without a sign of their own. */
export function writeChange(value: number, measure: Measure, show: FigureKind, language: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  const size = Math.abs(value)
  const unit = changeUnitOf(measure, show)
  if (unit === 'per-residents') return `${sign}${formatRate(size, language)}`
  return `${sign}${formatNumber(size, language)}${unit === 'percent' ? '%' : ''}`
}
