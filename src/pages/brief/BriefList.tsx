import { numberOrNull } from '#contract/count.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { useBriefWords } from '#src/i18n/use-brief-words.ts'
import { type DistrictRow, orderedRows } from '#src/map/district-row.ts'
import { figureWriter, hasRate } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { RankBar } from '#src/ui/RankBar.tsx'
import first from './first-sheet.module.css'
import styles from './paper.module.css'

type BriefListProps = {
  readonly rows: readonly DistrictRow[]
  readonly measure: Measure
  /** The district that the brief is about; it stands in the list whatever its number. */
  readonly ownId: string | undefined
  readonly withProvince: boolean
}

const mostListed = 10

/** The ten highest of the districts on the map, of those whose number is shown. */
export function BriefList({ rows, measure, ownId, withProvince }: BriefListProps) {
  const { briefWords, language } = useBriefWords()
  const { basis } = measureOf(measure)
  const kind = basis === 'count' ? 'rate' : basis
  const ordered = orderedRows(rows, 'rate', 'highest', language)
  const shown = ordered.filter(({ rate }) => rate.kind === 'value')
  const top = shown.slice(0, mostListed)
  const own = ordered.find(({ districtId }) => districtId === ownId)
  const listed = own && !top.includes(own) ? [...top.slice(0, mostListed - 1), own] : top
  const longest = Math.max(0, ...shown.map(({ rate }) => numberOrNull(rate) ?? 0))
  const bar = (row: DistrictRow) => {
    const value = numberOrNull(row.rate)
    return value === null || longest === 0 ? null : value / longest
  }
  return (
    <div className={first.list}>
      <div className={styles.figureHead}>
        <h3>{briefWords(`list.title.${kind}`)}</h3>
        <p className={styles.note}>{iso(briefWords(`list.units.${kind}`))}</p>
      </div>
      <ol className={first.rows}>
        {listed.map((row) => (
          <li key={row.districtId} className={classNames(first.row, row === own && first.ownRow)}>
            <span>
              {row.name} {withProvince && <span className={styles.quiet}>{row.provinceName}</span>}
            </span>
            <RankBar share={bar(row)} ramp={measureOf(measure).ramp} />
            {row.rate.kind === 'value' || row.count.kind === 'value' ? (
              <>
                <strong>
                  <CountText count={row.rate} format={figureWriter(measure, 'rate', language)} />
                </strong>
                {hasRate(measure) && (
                  <span className={styles.quiet}>
                    <CountText count={row.count} format={(value) => formatNumber(value, language)} />
                  </span>
                )}
              </>
            ) : (
              <span className={first.noNumbers}>
                <CountText count={row.rate} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={styles.note}>{iso(briefWords('list.shown', { shown: shown.length, all: rows.length }))}</p>
    </div>
  )
}
