import { useId } from 'react'
import { numberOrNull } from '#contract/count.ts'
import { residentsOf } from '#contract/geography/residents.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { RankBar } from '#src/ui/RankBar.tsx'
import { comparedFigure } from './compared-places.ts'
import styles from './PlaceComparison.module.css'
import type { ComparedPlace } from './use-compared-places.ts'

export type PlaceComparisonProps = {
  readonly measure: Measure
  readonly places: readonly ComparedPlace[]
  readonly geography: Geography
}

/** One key figure here, in the province and in the country, as numbers that compare: rates for counts. */
export function PlaceComparison({ measure, places, geography }: PlaceComparisonProps) {
  const { placeWords, language, t } = usePlaceWords()
  const titleId = useId()
  const nameOf = placeNames(geography, language, t)
  const rows = places.map(({ placeId, answer, hasFailed }) => ({
    placeId,
    hasFailed,
    compared: answer && comparedFigure(answer, measure, residentsOf(geography, placeId)),
  }))
  const longest = Math.max(0, ...rows.map(({ compared }) => (compared && numberOrNull(compared.figure)) ?? 0))
  const { basis, ramp } = measureOf(measure)
  const shareOf = (value: number | null) => (value === null || longest === 0 ? null : value / longest)
  return (
    <div className={styles.comparison}>
      <p id={titleId} className={styles.title}>
        {iso(basis === 'count' ? placeWords('compare.perResidents') : placeWords('compare.sideBySide'))}
      </p>
      <dl className={styles.places} aria-labelledby={titleId}>
        {rows.map(({ placeId, hasFailed, compared }) => (
          <div key={placeId} className={styles.place}>
            <dt>{iso(nameOf(placeId))}</dt>
            <dd>
              {compared ? (
                <CountText count={compared.figure} format={figureWriter(measure, 'rate', language)} />
              ) : (
                <span className={styles.missing}>{placeWords(hasFailed ? 'compare.failed' : 'compare.pending')}</span>
              )}
            </dd>
            <dd className={styles.bar}>
              <RankBar share={compared ? shareOf(numberOrNull(compared.figure)) : null} ramp={ramp} />
              {compared?.isFew && (
                <small className={styles.missing}>
                  {iso(placeWords('compare.few', { minimum: String(fewCount) }))}
                </small>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
