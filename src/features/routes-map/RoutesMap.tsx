import { useMemo, useState } from 'react'
import type { Routes } from '#contract/api/movements.ts'
import { type BoundaryProfile, boundaryProfileOf } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import { isProvinceId, provinceIds } from '#contract/places.ts'
import { destinationCountries, otherCountry, unknownDestination, unknownOrigin } from '#contract/release/facets.ts'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { RouteLegend } from '#src/map/RouteLegend.tsx'
import { type RouteColumnRow, RouteMap, type RouteName } from '#src/map/RouteMap.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { countWords } from '#src/ui/count-words.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { RouteList } from './RouteList.tsx'
import { RoutePlaces } from './RoutePlaces.tsx'
import styles from './RoutesMap.module.css'
import { type DrawnRoutes, drawnRoutes } from './route-figures.ts'
import type { RouteEnd, RouteNames } from './route-names.ts'

export type RoutesMapProps = {
  readonly routes: Routes
  readonly nameOf: RouteNames
  readonly frame: MapFrame
  readonly profile: BoundaryProfile
}

/** The map with its column of countries, and beside it the provinces with both margins and the routes in numbers. */
export function RoutesMap({ routes, nameOf, frame, profile }: RoutesMapProps) {
  const { movementWords, language } = useMovementWords()
  const { t: mapWords } = useTranslation('map')
  const [hoveredId, setHoveredId] = useState<RouteEnd>()
  const [pinnedId, setPinnedId] = useState<RouteEnd>()
  const drawn = useMemo(() => drawnRoutes(routes, frame), [routes, frame])
  const names = useRouteNames(drawn, frame, nameOf)
  const rows = useColumn(routes, drawn, nameOf)
  const litId = hoveredId ?? pinnedId
  const write = (value: number) => formatNumber(value, language)
  const pin = (id: string) => setPinnedId((before) => (before === id ? undefined : routeEnd(id)))
  const hover = (id: string | undefined) => setHoveredId(id === undefined ? undefined : routeEnd(id))
  return (
    <figure className={styles.layout}>
      <figcaption className={styles.unseen}>
        <VisuallyHidden>{useSummary(routes, nameOf)}</VisuallyHidden>
      </figcaption>
      <div className={styles.map}>
        <RouteMap
          {...{ frame, profile, names, litId, pinnedId }}
          lines={drawn.lines}
          circles={drawn.circles}
          column={{ title: movementWords('routes.abroad'), rows }}
          onHover={hover}
          onPin={pin}
          legend={
            <RouteLegend
              largest={drawn.largest}
              mapWidth={frame.viewBox[2]}
              words={{
                line: movementWords('routes.legendLine'),
                circle: movementWords('routes.legendCircle'),
                thin: (count) => movementWords('routes.legendThin', { number: isolateLtr(write(count)) }),
              }}
              write={write}
            />
          }
        />
        <p className={styles.boundaryNote}>
          {boundaryProfileOf(profile)
            .notes.map((note) => mapWords(`note.${note}`))
            .join(' ')}
        </p>
      </div>
      <div className={styles.beside}>
        <RoutePlaces {...{ routes, nameOf, litId, pinnedId }} onHover={hover} onPin={pin} />
        <RouteList {...{ routes, nameOf, litId }} />
      </div>
    </figure>
  )
}

const ends: readonly RouteEnd[] = [
  ...provinceIds,
  ...destinationCountries,
  otherCountry,
  unknownOrigin,
  unknownDestination,
]
const routeEnd = (id: string): RouteEnd | undefined => ends.find((end) => end === id)

/** Provinces by name, with the number of those who stayed within, at the middle that lines meet. */
function useRouteNames({ places, circles }: DrawnRoutes, frame: MapFrame, nameOf: RouteNames): readonly RouteName[] {
  const { t: mapWords } = useTranslation('map')
  const { language } = useMovementWords()
  const shortText = mapWords('shortName.khyber-pakhtunkhwa')
  return useMemo(
    () =>
      [...places].flatMap(([id, at]): RouteName[] => {
        if (!isProvinceId(id) || frame.provinces[id] === '') return []
        const within = circles.find((circle) => circle.id === id)
        const number = within && { number: formatNumber(within.count, language) }
        const short = id === 'khyber-pakhtunkhwa' && { shortText }
        return isSmall(id) && !within ? [] : [{ id, at, text: nameOf(id), ...short, ...number }]
      }),
    [places, circles, frame, nameOf, language, shortText],
  )
}

/** Names of these would cover their neighbours; without a number they have none. */
const isSmall = (id: string): boolean => id === 'islamabad-capital-territory' || id === 'azad-jammu-and-kashmir'

function useColumn(routes: Routes, { abroad }: DrawnRoutes, nameOf: RouteNames): readonly RouteColumnRow[] {
  const { movementWords } = useMovementWords()
  const { t: uiWords } = useTranslation('ui')
  return abroad.flatMap((id) => {
    const side = routes.to.find((one) => one.id === id)
    if (!side) return []
    const name = nameOf(id)
    const label = movementWords('routes.placeTo', { name, to: countWords(side.count, uiWords) })
    return [{ id, name, label, count: <CountText count={side.count} /> }]
  })
}

/** The map in words: the three largest routes that it shows. */
function useSummary(routes: Routes, nameOf: RouteNames): string {
  const { movementWords, language } = useMovementWords()
  const largest = shownPairs(routes)
    .filter(({ from, to }) => from !== to && from !== unknownOrigin && to !== unknownDestination)
    .slice(0, 3)
    .map(({ from, to, count }) =>
      movementWords('routes.summaryRoute', {
        from: nameOf(from),
        to: nameOf(to),
        number: isolateLtr(formatNumber(count, language)),
      }),
    )
  return movementWords('routes.summary', { routes: largest.join(movementWords('comma')) })
}
