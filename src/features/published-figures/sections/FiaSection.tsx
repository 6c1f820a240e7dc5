import { formatPercent } from '#src/i18n/format.ts'
import { otherColor } from '#src/theme/data-colors.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { usePublished } from '../published-context.ts'
import { FigureSources } from '../sources/FigureSources.tsx'
import { FoldedFigures } from '../tables/FoldedFigures.tsx'
import { yearOf } from '../values/figure-range.ts'
import { indicatorName, placeName, yearSpan } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import { ConflictNotes } from './ConflictNotes.tsx'
import { FigureBars } from './FigureBars.tsx'
import { ProvinceBars } from './ProvinceBars.tsx'
import { leadingProvince, type ProvinceChart, provinceCharts } from './province-charts.ts'
import { Section } from './Section.tsx'
import styles from './sections.module.css'

/** Cases, arrests, raids and convictions of the FIA. Mostly smuggling and emigration cases: a stream of their own. */
export function FiaSection() {
  const { data, words } = usePublished()
  const { t, language } = words
  const figures = data.figures.filter(({ series }) => series === 'fia-press')
  const charts = provinceCharts(figures)
  const zones = figures.filter(
    ({ indicator, place }) => indicator === 'red-book-most-wanted' && place.kind === 'fia-zone',
  )
  const charted = new Set([...charts.flatMap(({ periods }) => periods.flatMap((period) => period.figures)), ...zones])
  const rest = figures.filter((figure) => !charted.has(figure))
  const years = figures.map(yearOf)
  const [zone] = zones
  return (
    <Section
      id="fia"
      name={t('published:section.fia')}
      finding={charts[0] && findingOf(charts[0])}
      subtitle={t('published:fia.subtitle', { years: yearSpan(Math.min(...years), Math.max(...years)) })}
      figures={figures}
    >
      <Banner tone="attention">
        <p>{t('published:fia.caution')}</p>
      </Banner>
      <div className={styles.pair}>
        {charts.map((chart) => (
          <ProvinceBars key={`${chart.indicator} ${chart.periods[0]?.id}`} chart={chart} />
        ))}
      </div>
      {zone && (
        <FigureBars
          title={t('published:fia.byZone', { indicator: indicatorName(zone, words) })}
          subtitle={t('published:fia.byZoneSubtitle', { period: periodText(zone, words) })}
          figures={zones}
          nameOf={({ place }) => placeName(place, words)}
          colorOf={() => otherColor.mark}
        />
      )}
      <ConflictNotes figures={figures} />
      <FoldedFigures title={t('published:fia.rest', { count: rest.length })} figures={rest} />
      <p className={styles.caution}>{iso(t('published:fia.places'))}</p>
      <FigureSources figures={figures} />
    </Section>
  )

  function findingOf(chart: ProvinceChart): string | undefined {
    const leading = leadingProvince(chart)
    const [first] = leading?.shares ?? []
    if (!leading || !first) return undefined
    return t('published:fia.finding', {
      place: placeName(leading.province, words),
      indicator: indicatorName(first.figure, words),
      shares: leading.shares
        .map(({ percent, figure }) =>
          t('published:fia.share', { percent: formatPercent(percent, language), period: periodText(figure, words) }),
        )
        .join(t('published:listSeparator')),
    })
  }
}
