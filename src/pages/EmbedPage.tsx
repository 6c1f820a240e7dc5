import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { Suspense } from 'react'
import type { DistrictFigures, Trend } from '#contract/api/figures.ts'
import { embedParameter } from '#contract/embed-path.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { districtFigures, releaseInfo, trend } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { EmbeddedMap } from '#src/features/district-map/EmbeddedMap.tsx'
import { findingTitle, mapSubtitle, plainTitle } from '#src/features/district-map/map-words.ts'
import { StreamTrend, useTrendWords } from '#src/features/stream-trend/StreamTrend.tsx'
import { trendStatement } from '#src/features/stream-trend/trend-statement.ts'
import { trendSubtitle, trendTitle } from '#src/features/stream-trend/trend-words.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { selfPublishedNote } from '#src/i18n/self-published.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { districtRows } from '#src/map/district-row.ts'
import { Panel } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { overviewSearchOf, ownParameters, readOverviewSearch } from '#src/url/overview-search.ts'
import { defaultView, type OverviewView } from '#src/url/overview-view.ts'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'
import styles from './EmbedPage.module.css'
import { PageTitle } from './PageTitle.tsx'
import { SectionBoundary } from './SectionBoundary.tsx'
import { useMapShapes } from './use-map-shapes.ts'
import { Waiting } from './Waiting.tsx'
import { type Known, WithBounds } from './WithBounds.tsx'

type Embedded = Pick<Known, 'geography'> & {
  readonly filters: OverviewFilters
  readonly view: OverviewView
  readonly placeName: string
}

/**
 * One picture of the overview alone, for a frame on another site. It has no header and nothing that acts; other sites get it without
 * script and as any visitor sees it (`contract/embed-path.ts`).
 */
export function EmbedPage() {
  const { t } = useWords()
  return (
    <div className={styles.page}>
      <PageTitle page={t('shell:page.overview')} />
      <WithBounds>{(known) => <Picture {...known} />}</WithBounds>
    </div>
  )
}

function Picture({ geography, bounds }: Known) {
  const { t, language } = useWords()
  const { searchStr } = useLocation()
  const search = parseSearchString(searchStr)
  const { filters, view } = readOverviewSearch(ownParameters(search), bounds)
  const embedded = { geography, filters, view, placeName: placeNames(geography, language, t)(filters.placeId) }
  const back = writeSearchString(overviewSearchOf(filters, { ...defaultView, show: view.show }, bounds))
  return (
    <>
      {search[embedParameter] === 'trend' ? (
        <TrendPicture {...embedded} />
      ) : (
        <SectionBoundary>
          <Suspense fallback={<Waiting shape="map" />}>
            <MapPicture {...embedded} />
          </Suspense>
        </SectionBoundary>
      )}
      <PublishedAlone />
      <p className={styles.foot}>
        {/* Only this page may be framed: a link opens a window of its own. */}
        <a href={`/${language}/overview${back}`} target="_blank" rel="noopener">
          {t('shell:embedBack')}
        </a>
      </p>
    </>
  )
}

/** This page has no footer that would say it. */
function PublishedAlone() {
  const { t } = useWords()
  const release = useQuery(releaseInfo()).data
  const note = release && selfPublishedNote(release, t)
  return note === undefined ? null : <p className={styles.note}>{note}</p>
}

function MapPicture({ geography, filters, view, placeName }: Embedded) {
  const { t, language } = useWords()
  const { t: mapWords } = useTranslation(['map', 'terms'])
  const { t: chartWords } = useTranslation('charts')
  const source = { geography, ...useMapShapes() }
  const result = useAnswer(districtFigures(filters))
  const { show } = view
  const findingOf = (data: DistrictFigures) =>
    findingTitle({ data, rows: districtRows(data, geography, language), geography, show, language }, mapWords)
  const { data } = result
  return (
    <Panel
      result={result}
      title={{ name: plainTitle(filters.measure, mapWords), finding: findingOf }}
      subtitle={
        data && mapSubtitle({ data, show }, { place: placeName, period: formatPeriod(data.periodId, t) }, mapWords)
      }
      shape="map"
    >
      {(answer) => (
        <>
          <EmbeddedMap {...{ data: answer, source, show, placeName }} />
          <SourceLine
            source={chartWords('trend.source')}
            updated={formatDate(answer.asOf, language)}
            releaseId={answer.releaseId}
            isSynthetic={answer.isSynthetic}
          />
        </>
      )}
    </Panel>
  )
}

function TrendPicture({ filters, placeName }: Embedded) {
  const words = useTrendWords()
  const result = useAnswer(trend(filters.measure, filters.placeId))
  const titleOf = (data: Trend) => trendTitle(data.measure, trendStatement(data, filters.category), words)
  return (
    <Panel
      result={result}
      title={{ name: words.t(`terms:measure.${filters.measure}`), finding: titleOf }}
      subtitle={result.data && trendSubtitle(result.data, placeName, words)}
      shape="chart"
    >
      {(data) => <StreamTrend trend={data} title={titleOf(data)} isStill />}
    </Panel>
  )
}
