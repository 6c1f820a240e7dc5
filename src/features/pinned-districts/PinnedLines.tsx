import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { residentsOf } from '#contract/geography/residents.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { countryId, type District, type Geography } from '#contract/places.ts'
import { type DrawnPlace, PlaceLines } from '#src/charts/PlaceLines.tsx'
import { countsOf, figuresOf, isComparable, markedQuarters, type Shown } from '#src/charts/place-line.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { type ExploreWords, useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import styles from './PinnedDistricts.module.css'
import type { PinnedFigures } from './use-pinned-figures.ts'

type PinnedLinesProps = {
  readonly pinned: PinnedFigures
  readonly category: Category
  readonly periodId: string
  readonly geography: Geography
  readonly show: Shown
  readonly hrefOf: (placeId: string) => string
}

/** The courses of the pinned districts on one scale, those of their province and of the country behind them where they can be compared. */
export function PinnedLines({ pinned, category, periodId, geography, show, hrefOf }: PinnedLinesProps) {
  const words = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { t, language, exploreWords } = words
  const [origin] = pinned.trends
  if (!origin) return null
  const { measure } = origin
  if (measureOf(measure).basis === 'percent') {
    return (
      <section className={styles.lines}>
        <h3>{exploreWords('pinned.linesTitle')}</h3>
        <p className={styles.note}>{exploreWords('pinned.notByQuarter')}</p>
      </section>
    )
  }
  const nameOf = placeNames(geography, language, t)
  const figuresIn = (trend: Trend) =>
    figuresOf(countsOf(trend, category), { measure, show, residents: residentsOf(geography, trend.placeId) })
  const around = isComparable(measure, show)
    ? pinned.around.map((trend) => ({ id: trend.placeId, name: nameOf(trend.placeId), figures: figuresIn(trend) }))
    : []
  const places = pinned.districts.map((district, index): DrawnPlace => {
    const trend = pinned.trends[index]
    return {
      id: district.id,
      name: nameOf(district.id),
      href: hrefOf(district.id),
      figures: trend ? figuresIn(trend) : [],
      context: around
        .filter(({ id }) => id === countryId || id === district.provinceId)
        .map(({ id, figures }) => ({ id, counts: figures, look: id === countryId ? 'far' : 'near' })),
      emptyReason: emptyReason(district, { measure, show }, words),
    }
  })
  const period = (quarter: string | undefined) => formatPeriod(quarter ?? '', t)
  const { quarters } = origin
  const subtitle = [
    measureWords(measure, show, words),
    exploreWords('subtitle.quarters', { first: period(quarters.at(0)), last: period(quarters.at(-1)) }),
    exploreWords('subtitle.numbers', { quarter: period(quarters[markedQuarters(origin, periodId).at]) }),
  ].join(exploreWords('subtitle.separator'))
  const heading = { title: exploreWords('pinned.linesTitle'), subtitle }
  return (
    <PlaceLines
      origin={origin}
      category={category}
      periodId={periodId}
      show={show}
      formatValue={figureWriter(measure, show, language)}
      places={places}
      around={around}
      heading={heading}
      exports={async (exportWords) => {
        const { placeLinesSheet } = await import('#src/charts/place-lines-sheet.ts')
        const picture = {
          ...{ origin, category, show, heading },
          id: 'pinned-quarters',
          places: [...places, ...around],
          placeName: places.map(({ name }) => name).join(exploreWords('comma')),
          perResidents: exploreWords('pinned.perResidents'),
          notes: [],
        }
        return { sheet: placeLinesSheet(picture, { ...words, chartWords, exportWords }) }
      }}
      tableCaption={exploreWords('pinned.linesTable')}
    />
  )
}

type Asked = { readonly measure: Measure; readonly show: Shown }

/** Why a district has no line at all: its rate has nothing to be divided by. */
function emptyReason({ population }: District, { measure, show }: Asked, { exploreWords }: ExploreWords) {
  return measureOf(measure).basis === 'count' && show === 'rate' && population === null
    ? exploreWords('provinces.noResidents')
    : undefined
}

function measureWords(measure: Measure, show: Shown, { t, exploreWords }: ExploreWords): string {
  const name = t(`terms:measure.${measure}`)
  return measureOf(measure).basis === 'count' && show === 'rate'
    ? exploreWords('subtitle.perResidents', { measure: name })
    : name
}
