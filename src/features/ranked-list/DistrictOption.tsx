import { numberOrNull } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import { type FigureKind, figureWriter } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Num } from '#src/ui/Num.tsx'
import { RankBar } from '#src/ui/RankBar.tsx'
import { isWithoutNumbers, kindsOf, optionWords } from './option-words.ts'
import styles from './RankedList.module.css'

export type DistrictOptionProps = {
  readonly row: DistrictRow
  readonly position: { readonly rank: number; readonly of: number; readonly isApart: boolean }
  readonly geography: Geography
  readonly figures: { readonly measure: Measure; readonly kind: FigureKind; readonly longest: number }
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onSelect: () => void
}

/** A district: its name and province, a bar, and its two numbers, the one it is ranked by first. */
export function DistrictOption({
  row,
  position,
  geography,
  figures,
  isSelected,
  isTabStop,
  onSelect,
}: DistrictOptionProps) {
  const { t } = useTranslation(['map', 'terms'])
  const { t: tUi } = useTranslation('ui')
  const language = useLanguage()
  const { measure, kind, longest } = figures
  const value = numberOrNull(row[kind])
  return (
    // The listbox around it has the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      // An <option> holds text only.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      className={classNames(styles.row, position.isApart && styles.apart)}
      aria-label={optionWords(row, measure, kind, { t, tUi, language, geography })}
      aria-selected={isSelected}
      aria-setsize={position.of}
      aria-posinset={position.rank}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onSelect}
    >
      <span className={styles.name}>
        {position.isApart && value !== null && (
          <span className={styles.rank}>
            <Num>{position.rank}</Num>
          </span>
        )}
        <span>{row.name}</span>
        {/* The space keeps the last letter of an Urdu name from joining the next word. */}{' '}
        <span className={styles.province}>{row.provinceName}</span>
      </span>
      <RankBar share={value === null || longest === 0 ? null : value / longest} ramp={measureOf(measure).ramp} />
      {isWithoutNumbers(row) ? (
        <span className={styles.both}>
          <CountText count={row[kind]} />
        </span>
      ) : (
        kindsOf(measure, kind).map((one, index) => (
          <span key={one} className={index === 0 ? styles.first : styles.second}>
            <CountText count={row[one]} format={figureWriter(measure, one, language)} />
          </span>
        ))
      )}
    </div>
  )
}
