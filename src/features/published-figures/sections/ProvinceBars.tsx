import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { PairedBars } from '#src/charts/PairedBars.tsx'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { categoryColors, otherColor } from '#src/theme/data-colors.ts'
import { usePublished } from '../published-context.ts'
import { figuresId, publishedSheet } from '../published-sheet.ts'
import { indicatorName, placeName, unitOfMany, writeNumber } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { FigureBars } from './FigureBars.tsx'
import { figureCount } from './figure-count.ts'
import type { ProvinceChart } from './province-charts.ts'

/** Neither trafficking nor smuggling alone, so it has the colour of neither. The latest period stands out from those before. */
const latestColor = categoryColors[3]?.mark ?? otherColor.mark

/** One indicator by province: bars for one period, or a table with a bar in each cell for several. */
export function ProvinceBars({ chart }: { readonly chart: ProvinceChart }) {
  const { words } = usePublished()
  const { t } = words
  const [first] = chart.periods
  const sample = first?.figures[0]
  if (first === undefined || sample === undefined) return null
  const title = t('published:byProvince', { indicator: indicatorName(sample, words) })
  const periods = chart.periods.map(({ id, figures }) => ({
    id,
    figures,
    name: figures[0] ? periodText(figures[0], words) : '',
  }))
  const subtitle = t('published:unitAndPeriod', {
    unit: unitOfMany(sample, words),
    period: periods.map(({ name }) => name).join(t('published:listSeparator')),
  })
  if (periods.length === 1) {
    return (
      <FigureBars
        title={title}
        subtitle={subtitle}
        figures={first.figures}
        nameOf={({ place }) => placeName(place, words)}
        colorOf={() => latestColor}
      />
    )
  }
  const all = chart.periods.flatMap(({ figures }) => figures)
  const figureOf = (provinceId: string, periodId: string) =>
    periods.find(({ id }) => id === periodId)?.figures.find(({ place }) => place.id === provinceId)
  return (
    <ChartFigure
      heading={{ title, subtitle }}
      exports={() => ({ sheet: publishedSheet({ id: figuresId(all), title, subtitle, figures: all }, words) })}
    >
      <PairedBars
        caption={`${title}${t('published:listSeparator')}${withoutIsolates(subtitle)}`}
        rowHeading={t('published:placeKind.province')}
        rows={ranked(first.figures).map(({ place }) => ({ id: place.id ?? '', name: placeName(place, words) }))}
        columns={periods.map(({ id, name }, index) => ({
          id,
          name,
          color: index === periods.length - 1 ? latestColor : otherColor.mark,
        }))}
        countOf={(provinceId, periodId) => figureCount(figureOf(provinceId, periodId))}
        formatValue={(value) => writeNumber(value, words)}
      />
    </ChartFigure>
  )
}

const ranked = (figures: readonly PublishedFigure[]) => figures.toSorted((a, b) => numberIn(b) - numberIn(a))

const numberIn = ({ value }: PublishedFigure) => (value.kind === 'number' ? value.value : 0)
