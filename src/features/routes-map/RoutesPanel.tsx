import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { Routes } from '#contract/api/movements.ts'
import type { BoundaryNote } from '#contract/boundary-profile.ts'
import type { Geography } from '#contract/places.ts'
import { releaseInfo, routes } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { PairMatrix } from '#src/charts/PairMatrix.tsx'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import type { MovementFilters } from '#src/url/movement-search.ts'
import { RouteNotes } from './RouteNotes.tsx'
import styles from './RoutesMap.module.css'
import { type RouteNames, routeNames } from './route-names.ts'
import { routeNotes } from './route-notes.ts'
import { routesTitle } from './routes-statement.ts'

export type RoutesPanelProps = {
  readonly filters: MovementFilters
  readonly geography: Geography
  /** The map of an answer, which needs the shapes of the page. */
  readonly map: (data: Routes, nameOf: RouteNames) => ReactNode
  /** Where the shapes in degrees are, and what they mean. */
  readonly boundaries: { readonly url: string; readonly notes: readonly BoundaryNote[] }
}

/** Routes of persons identified, as a section of a page: the finding, how to read it, map, notes and table. */
export function RoutesPanel({ filters, geography, map, boundaries }: RoutesPanelProps) {
  const words = useMovementWords()
  const { t, movementWords, language } = words
  const { t: chartWords } = useTranslation('charts')
  const { t: mapWords } = useTranslation('map')
  const nameOf = useMemo(() => routeNames(geography, words), [geography, words])
  const result = useAnswer(routes(filters))
  const release = useQuery(releaseInfo())
  const subtitleOf = ({ stream, periodId }: Pick<Routes, 'stream' | 'periodId'>) =>
    movementWords('routes.subtitle', { stream: t(`terms:category.${stream}`), period: formatPeriod(periodId, t) })
  return (
    <Panel
      result={result}
      title={{ name: movementWords('routes.title'), finding: (data) => routesTitle(data, nameOf, words) }}
      subtitle={subtitleOf(result.data ?? filters)}
      exports={async (data, exportWords) => {
        const [{ routesSheet }, { routesLayer }] = await Promise.all([
          import('./routes-sheet.ts'),
          import('./routes-layer.ts'),
        ])
        const heading = { title: routesTitle(data, nameOf, words), subtitle: subtitleOf(data) }
        const notes = [...routeNotes(data, nameOf, words), ...boundaries.notes.map((note) => mapWords(`note.${note}`))]
        const picture = { routes: data, nameOf, heading, provisionalFrom: release.data?.provisionalFrom, notes }
        return {
          sheet: routesSheet(picture, { ...words, chartWords, exportWords }),
          ...(shownPairs(data).length > 0 && { layer: () => routesLayer(data, geography, boundaries.url) }),
        }
      }}
      shape="map"
    >
      {(data) => (
        <div className={styles.body}>
          {shownPairs(data).length === 0 ? (
            <EmptyState title={movementWords('routes.noneShown')} text={movementWords('routes.noneShownText')} />
          ) : (
            <>
              <p className={styles.howToRead}>{iso(movementWords('routes.howToRead'))}</p>
              {map(data, nameOf)}
            </>
          )}
          <RouteNotes routes={data} nameOf={nameOf} />
          <PairMatrix
            figures={data}
            caption={movementWords('routes.tableCaption', { subtitle: subtitleOf(data) })}
            rowHeading={movementWords('routes.tableTo')}
            fromName={nameOf}
            toName={nameOf}
            words={{ total: movementWords('total'), heldBack: movementWords('notShownTogether') }}
          />
          <SourceLine
            source={chartWords('trend.source')}
            updated={formatDate(data.asOf, language)}
            releaseId={data.releaseId}
            isSynthetic={data.isSynthetic}
          />
        </div>
      )}
    </Panel>
  )
}
