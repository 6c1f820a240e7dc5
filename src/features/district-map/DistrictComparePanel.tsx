import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { DistrictFigures } from '#contract/api/figures.ts'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { releaseInfo } from '#src/api/queries.ts'
import type { ExportOffer } from '#src/export/export-offer.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useTranslate } from '#src/i18n/translate.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { districtRows } from '#src/map/district-row.ts'
import type { MapSource } from '#src/map/MapStage.tsx'
import { hasRate } from '#src/map/write-figure.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import type { OverviewView } from '#src/url/overview-view.ts'
import { boundaryNotes } from './boundary-notes.ts'
import { ChangeMap } from './ChangeMap.tsx'
import { countChanges, districtChanges } from './district-changes.ts'
import { mapSubtitle, plainTitle, risesTitle } from './map-words.ts'
import { SideBySide } from './SideBySide.tsx'
import { ViewSwitches } from './ViewSwitches.tsx'

export type DistrictComparePanelProps = {
  readonly now: PanelResult<DistrictFigures>
  /** The same question about the compared period; absent where there are no figures for one. */
  readonly before: PanelResult<DistrictFigures> | undefined
  readonly filters: OverviewFilters
  readonly source: MapSource
  readonly view: OverviewView
  readonly onLook: (change: Partial<OverviewView>) => void
  readonly hrefOf: (districtId: string) => string
  /** The slider over the periods. */
  readonly timeline: ReactNode
}

type Pair = { readonly now: DistrictFigures; readonly before: DistrictFigures | undefined }

/** The districts in two periods: what changed, or both beside each other. */
export function DistrictComparePanel(props: DistrictComparePanelProps) {
  const { filters, source, view, onLook, hrefOf, timeline } = props
  const { t } = useTranslation(['map', 'terms'])
  const words = useCompareWords(props)
  return (
    <Panel
      result={bothOf(props.now, props.before)}
      title={{ name: plainTitle(filters.measure, t), finding: words.titleOf }}
      subtitle={props.now.data && words.subtitleOf(props.now.data)}
      actions={<ViewSwitches measureHasRate={hasRate(filters.measure)} view={view} onLook={onLook} />}
      {...(props.before && { exports: words.offerOf })}
      shape="map"
    >
      {({ now, before }) => (
        <>
          {timeline}
          {before === undefined ? (
            <EmptyState title={t('map:change.nothingTitle')} text={t('map:change.nothing')} />
          ) : view.view === 'sides' ? (
            <SideBySide {...{ now, before, source, view, onLook }} />
          ) : (
            <ChangeMap
              {...{ now, before, source, hrefOf }}
              show={view.show}
              selectedId={view.at}
              onSelect={(at) => onLook({ at })}
            />
          )}
        </>
      )}
    </Panel>
  )
}

function useCompareWords({ filters, source, view }: DistrictComparePanelProps) {
  const { t } = useTranslation(['map', 'terms'])
  const translate = useTranslate()
  const language = useLanguage()
  const { geography } = source
  const placeName = placeNames(geography, language, translate)(filters.placeId)
  const titleOf = ({ now, before: earlier }: Pair): string => {
    if (earlier === undefined) return plainTitle(now.measure, t)
    const measure = t(`terms:measure.${now.measure}`)
    const before = formatPeriod(earlier.periodId, translate)
    if (view.view === 'sides')
      return t('map:sides.finding', { measure, before, now: formatPeriod(now.periodId, translate) })
    const changes = districtChanges(districtRows(now, geography, language), earlier, view.show)
    const rises = risesTitle({ changes, measure: now.measure, show: view.show, before, language }, t)
    if (rises !== undefined) return rises
    const { compared, more, fewer } = countChanges(changes)
    if (more > fewer && more * 2 > compared) return t('map:change.finding.more', { before, number: more, compared })
    if (fewer > more && fewer * 2 > compared) return t('map:change.finding.fewer', { before, number: fewer, compared })
    return t('map:change.finding.none', { measure, before })
  }
  const subtitleOf = (data: DistrictFigures): string => {
    const period = formatPeriod(data.periodId, translate)
    const names = { place: placeName, period }
    return mapSubtitle({ data, show: view.show }, names, t)
  }
  const { t: chartWords } = useTranslation('charts')
  const provisionalFrom = useQuery(releaseInfo()).data?.provisionalFrom
  const offerOf = async ({ now, before }: Pair, exportWords: FileWords['exportWords']): Promise<ExportOffer> => {
    const { compareOffer } = await import('./compare-offer.ts')
    return compareOffer(
      {
        ...{ now, before: before ?? now, geography, placeName, provisionalFrom },
        view: view.view === 'sides' ? 'sides' : 'change',
        show: view.show,
        heading: { title: titleOf({ now, before }), subtitle: subtitleOf(now) },
        boundaryNotes: boundaryNotes(source).map((note) => t(`map:note.${note}`)),
      },
      source.boundariesUrl,
      { t: translate, language, mapWords: t, chartWords, exportWords },
    )
  }
  return { titleOf, subtitleOf, offerOf }
}

/** Two answers as one: there when both are, failed when one is. */
function bothOf(
  now: PanelResult<DistrictFigures>,
  before: PanelResult<DistrictFigures> | undefined,
): PanelResult<Pair> {
  const isComplete = now.data !== undefined && (before === undefined || before.data !== undefined)
  const parts = [now, ...(before ? [before] : [])]
  return {
    data: isComplete && now.data ? { now: now.data, before: before?.data } : undefined,
    error: parts.map((part) => part.error).find(Boolean) ?? null,
    isFetching: parts.some((part) => part.isFetching),
    isPlaceholderData: parts.some((part) => part.isPlaceholderData === true),
    refetch: () => Promise.all(parts.map((part) => part.refetch())),
  }
}
