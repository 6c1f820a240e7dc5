import { useTranslation } from 'react-i18next'
import { numberOrNull } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import styles from './Compare.module.css'
import type { DistrictChange } from './district-changes.ts'

export type ChangeListsProps = {
  readonly changes: readonly DistrictChange[]
  readonly measure: Measure
  readonly selectedId: string | undefined
  readonly hrefOf: (districtId: string) => string
}

/** As many on each side as stand beside the map. */
const mostListed = 6

/** Where most was added and most was taken away, with the figures that the change is made of. */
export function ChangeLists({ changes, measure, selectedId, hrefOf }: ChangeListsProps) {
  const { t } = useTranslation('map')
  const valueOf = (one: DistrictChange) => numberOrNull(one.change) ?? 0
  const sorted = changes.toSorted((a, b) => valueOf(b) - valueOf(a))
  const sides = [
    { title: t('change.rises'), rows: sorted.filter((one) => valueOf(one) > 0).slice(0, mostListed) },
    {
      title: t('change.falls'),
      rows: sorted
        .toReversed()
        .filter((one) => valueOf(one) < 0)
        .slice(0, mostListed),
    },
  ]
  return (
    <div className={styles.lists}>
      {sides.map(({ title, rows }) => (
        <section key={title}>
          <h3>{title}</h3>
          {rows.length === 0 && <p className={styles.quiet}>{t('change.none')}</p>}
          <ol className={styles.rows}>
            {rows.map((row) => (
              <ChangeItem
                key={row.districtId}
                {...{ row, measure, hrefOf }}
                isSelected={row.districtId === selectedId}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

type ChangeItemProps = Pick<ChangeListsProps, 'measure' | 'hrefOf'> & {
  readonly row: DistrictChange
  readonly isSelected: boolean
}

function ChangeItem({ row, measure, isSelected, hrefOf }: ChangeItemProps) {
  const language = useLanguage()
  return (
    <li className={classNames(styles.row, isSelected && styles.chosen)}>
      <span>
        <AppLink href={hrefOf(row.districtId)}>{row.name}</AppLink>{' '}
        <span className={styles.province}>{row.provinceName}</span>
      </span>
      <span className={styles.fromTo}>
        <FromTo row={row} measure={measure} />
      </span>
      <span className={styles.change}>
        <CountText count={row.change} format={(value) => writeChange(value, measure, language)} />
      </span>
    </li>
  )
}

/** Both figures, the earlier one first; the arrow follows the line of reading. */
export function FromTo({ row, measure }: { readonly row: DistrictChange; readonly measure: Measure }) {
  const language = useLanguage()
  const write = figureWriter(measure, 'count', language)
  return (
    <>
      <CountText count={row.before} format={write} /> {language === 'ur' ? '←' : '→'}{' '}
      <CountText count={row.count} format={write} />
    </>
  )
}

/** "+12%", "−8%"; of a share points without a sign of their own. */
export function writeChange(value: number, measure: Measure, language: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  const number = formatNumber(Math.abs(value), language)
  return measureOf(measure).basis === 'percent' ? `${sign}${number}` : `${sign}${number}%`
}
