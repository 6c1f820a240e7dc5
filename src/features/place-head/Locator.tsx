import { useId, useMemo, useState } from 'react'
import { type BoundaryProfile, boundaryProfileOf } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { Geography } from '#contract/places.ts'
import { compareNames } from '#src/i18n/format.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { FrameMap } from '#src/map/FrameMap.tsx'
import { definitionIds, MapDefinitions } from '#src/map/MapDefinitions.tsx'
import colors from '#src/map/map-colors.module.css'
import { AppLink } from '#src/ui/AppLink.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './Locator.module.css'
import { locatorDrawing, locatorLabels, locatorView } from './locator-drawing.ts'
import { neighboursOf } from './neighbours.ts'

export type LocatorProps = {
  readonly placeId: string
  readonly geography: Geography
  readonly frame: MapFrame
  readonly profile: BoundaryProfile
  readonly hrefOf: (placeId: string) => string
  /** Goes to the page of a district that was chosen on the map. */
  readonly onOpen: (districtId: string) => void
}

/** A small map on which the place is marked, and its neighbours as links: the map in words, and the way on with a keyboard. */
export function Locator({ placeId, geography, frame, profile, hrefOf, onOpen }: LocatorProps) {
  const { placeWords, language, t } = usePlaceWords()
  const { t: mapWords } = useTranslation('map')
  const definitions = definitionIds(useId())
  const [hoveredId, setHoveredId] = useState<string>()
  const place = useMemo(() => ({ placeId, geography, frame }), [placeId, geography, frame])
  const view = useMemo(() => locatorView(place), [place])
  const drawing = useMemo(() => locatorDrawing(place), [place])
  const labels = locatorLabels(place, { language, hoveredId, shortName: mapWords('shortName.khyber-pakhtunkhwa') })
  const nameOf = placeNames(geography, language, t)
  const district = geography.districts.find(({ id }) => id === placeId)
  const level = district ? 'district' : geography.provinces.some(({ id }) => id === placeId) ? 'province' : 'country'
  return (
    <figure className={styles.locator}>
      <figcaption>
        <VisuallyHidden>
          {placeWords(`locator.${level}`, { place: nameOf(placeId), province: nameOf(district?.provinceId ?? '') })}
        </VisuallyHidden>
      </figcaption>
      <div className={classNames(colors.map, styles.map)}>
        <MapDefinitions ids={definitions} view={view} size={undefined} />
        <FrameMap
          {...{ frame, profile, view, drawing, labels, definitions }}
          marked={{ selectedId: district?.id, hoveredId: hoveredId === placeId ? undefined : hoveredId }}
          pointer={{ onSelect: (id) => id !== placeId && onOpen(id), onHover: setHoveredId }}
        />
      </div>
      <Neighbours {...{ place, nameOf, hrefOf }} />
      <p className={styles.note}>
        {boundaryProfileOf(profile)
          .notes.map((note) => mapWords(`note.${note}`))
          .join(' ')}
      </p>
    </figure>
  )
}

type NeighboursProps = Pick<LocatorProps, 'hrefOf'> & {
  readonly place: Pick<LocatorProps, 'placeId' | 'geography' | 'frame'>
  readonly nameOf: (placeId: string) => string
}

function Neighbours({ place: { frame, geography, placeId }, nameOf, hrefOf }: NeighboursProps) {
  const { placeWords, language } = usePlaceWords()
  const named = neighboursOf(frame, geography, placeId)
    .map((id) => ({ id, name: nameOf(id) }))
    .toSorted((a, b) => compareNames(a.name, b.name, language))
  if (named.length === 0) return null
  return (
    <nav className={styles.neighbours} aria-label={placeWords('facts.neighbours')}>
      <p aria-hidden="true">{placeWords('facts.neighbours')}</p>
      <ul className={styles.links}>
        {named.map(({ id, name }) => (
          <li key={id}>
            <AppLink href={hrefOf(id)}>{iso(name)}</AppLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
