import { useMemo, useState } from 'react'
import { MapContainer } from 'react-leaflet'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { MapPicture } from '../FrameMap.tsx'
import { fittedScale, type Size } from '../fit.ts'
import type { MapCommands } from '../map-command.ts'
import type { MapLabel } from '../map-labels.ts'
import type { Boundaries } from './boundaries.ts'
import { ExactVertices } from './ExactVertices.tsx'
import { frameCrs, positionOf } from './frame-crs.ts'
import styles from './LeafletMap.module.css'
import { ShapePane, TopPane } from './MapPanes.tsx'
import { ViewControl } from './ViewControl.tsx'

export type LeafletMapProps = {
  readonly map: { readonly frame: MapFrame; readonly profile: BoundaryProfile }
  /** Given to Leaflet once: another file needs another map. */
  readonly boundaries: Boundaries
  readonly size: Size
  readonly picture: MapPicture
  /** Names for a scale, which changes with the zoom. */
  readonly labelsAt: (scale: number) => readonly MapLabel[]
  /** Called when everything is drawn and the first picture can go. */
  readonly onReady: (commands: MapCommands) => void
}

/** What never changes while the map is there. Fractional zoom lets it begin at any size; the page has the buttons and the keys. */
const fixedOptions = {
  zoomSnap: 0,
  zoomControl: false,
  attributionControl: false,
  keyboard: false,
  boxZoom: false,
  dragging: false,
  maxBoundsViscosity: 1,
  fadeAnimation: false,
} as const

/** The map that can be zoomed and moved, over the first picture and exactly where that one is. */
export function LeafletMap({ map, boundaries, size, picture, labelsAt, onReady }: LeafletMapProps) {
  const { frame } = map
  const { view, marked } = picture
  const crs = useMemo(() => frameCrs(frame), [frame])
  // Read once, when Leaflet starts; ViewControl follows later changes.
  const [start] = useState(() => ({
    center: positionOf(crs, [view.x + view.width / 2, view.y + view.height / 2]),
    zoom: crs.zoom(fittedScale(view, size)),
  }))
  const [isAnimated] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  return (
    <div className={styles.map} dir="ltr" aria-hidden="true">
      <MapContainer
        className={styles.container ?? ''}
        crs={crs}
        {...start}
        {...fixedOptions}
        zoomAnimation={isAnimated}
      >
        <ExactVertices />
        <ShapePane {...{ map, crs, boundaries, picture }} />
        <TopPane crs={crs} districts={boundaries.districts} marked={marked} labelsAt={labelsAt}>
          <ViewControl {...{ frame, crs, view, size, isAnimated, onReady }} />
        </TopPane>
      </MapContainer>
    </div>
  )
}
