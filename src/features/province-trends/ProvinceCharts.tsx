import type { Trend } from '#contract/api/figures.ts'
import type { Count } from '#contract/count.ts'
import { provincesWithoutResidents, residentsOf } from '#contract/geography/residents.ts'
import { fewCount, measureOf } from '#contract/measures.ts'
import { countryId } from '#contract/places.ts'
import { type DrawnPlace, PlaceLines } from '#src/charts/PlaceLines.tsx'
import { isComparable, markedQuarters } from '#src/charts/place-line.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import styles from './ProvinceTrends.module.css'
import type { ProvinceTrendsProps } from './ProvinceTrends.tsx'
import { placeLines, withoutCountry } from './province-lines.ts'

type ProvinceChartsProps = ProvinceTrendsProps & {
  /** One of each province, and the country's. */
  readonly trends: readonly Trend[]
}

/** The small charts of the provinces, the country's line behind each where it can be compared. */
export function ProvinceCharts({ trends, filters, geography, show, hrefOf }: ProvinceChartsProps) {
  const { t, language, exploreWords } = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { category, periodId, placeId } = filters
  const [origin] = trends
  if (!origin) return null
  const { measure } = origin
  const { basis, isProtected } = measureOf(measure)
  const isRateOfCount = basis === 'count' && show === 'rate'

  const nameOf = placeNames(geography, language, t)
  const { at } = markedQuarters(origin, periodId)
  const lines = placeLines(trends, { category, show, geography })
  const country = isComparable(measure, show) ? lines.find((line) => line.placeId === countryId) : undefined
  const ownProvince = geography.districts.find(({ id }) => id === placeId)?.provinceId ?? placeId

  const places = withoutCountry(lines).map((line): DrawnPlace => {
    const isFew = isRateOfCount && line.figures[at]?.kind === 'value' && isOnFew(line.counts[at])
    const hasNoRate = isRateOfCount && residentsOf(geography, line.placeId) === null
    return {
      id: line.placeId,
      name: nameOf(line.placeId),
      href: hrefOf(line.placeId),
      figures: line.figures,
      context: country ? [{ id: countryId, counts: country.figures, look: 'far' }] : [],
      isCurrent: line.placeId === ownProvince,
      ...(isFew && { note: iso(exploreWords('provinces.few', { minimum: fewCount })) }),
      emptyReason: hasNoRate ? exploreWords('provinces.noResidents') : undefined,
    }
  })
  const without = provincesWithoutResidents(geography).map(({ name }) => name[language])
  return (
    <PlaceLines
      origin={origin}
      category={category}
      periodId={periodId}
      show={show}
      formatValue={figureWriter(measure, show, language)}
      places={places}
      around={country ? [{ id: countryId, name: nameOf(countryId), figures: country.figures }] : []}
      tableCaption={exploreWords('provinces.table')}
    >
      {isRateOfCount && without.length > 0 && (
        <p className={styles.note}>
          {iso(exploreWords('provinces.withoutResidents', { places: without.join(exploreWords('comma')) }))}
        </p>
      )}
      {isProtected && basis === 'count' && <p className={styles.note}>{chartWords('trend.detection')}</p>}
    </PlaceLines>
  )
}

const isOnFew = (count: Count | undefined): boolean => count?.kind === 'value' && count.value < fewCount
