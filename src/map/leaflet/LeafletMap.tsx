import type { Feature } from 'geojson'
import { svg } from 'leaflet'
import { useMemo, useState } from 'react'
import { MapContainer, Pane } from 'react-leaflet'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { MapDrawing } from '../drawing.ts'
import type { DistrictPointer, MarkedDistricts } from '../FrameMap.tsx'
import { fittedScale, type Size } from '../fit.ts'
import type { Box } from '../frame-geometry.ts'
import type { DefinitionIds } from '../MapDefinitions.tsx'
import type { MapCommands } from '../map-command.ts'
import type { MapLabel } from '../map-labels.ts'
import { drawnLines, hoverOutline, selectedOutline } from '../map-style.ts'
import type { Boundaries } from './boundaries.ts'
import { CircleLayer } from './CircleLayer.tsx'
import { DistrictLayer } from './DistrictLayer.tsx'
import { ExactVertices } from './ExactVertices.tsx'
import { frameCrs, positionOf } from './frame-crs.ts'
import { LabelLayer } from './LabelLayer.tsx'
import { LandLayer } from './LandLayer.tsx'
import styles from './LeafletMap.module.css'
import { LineLayer } from './LineLayer.tsx'
import { OutlineLayer } from './OutlineLayer.tsx'
import { ViewControl } from './ViewControl.tsx'

export type LeafletMapProps = {
  readonly map: { readonly frame: MapFrame; readonly profile: BoundaryProfile }
  /** Given to Leaflet once: another file needs another map. */
  readonly boundaries: Boundaries
  readonly view: Box
  readonly size: Size
  readonly drawing: MapDrawing
  readonly marked: MarkedDistricts
  readonly definitions: DefinitionIds
  readonly pointer: DistrictPointer
  /** Names for a scale, which changes with the zoom. */
  readonly labelsAt: (scale: number) => readonly MapLabel[]
  /** Called when everything is drawn and the first picture can go. */
  readonly onReady: (commands: MapCommands) => void
}

/** How far beyond the visible part shapes are drawn ahead of a drag, as a share of the map's size. */
const drawnAhead = 0.5
const paneNames = { districts: 'districts', lines: 'lines', outlines: 'outlines' } as const

/** The map that can be zoomed and moved, over the first picture and exactly where that one is. */
export function LeafletMap(props: LeafletMapProps) {
  const { map, boundaries, view, size, drawing, marked, definitions, pointer, labelsAt, onReady } = props
  const { districts, lines } = boundaries
  const crs = useMemo(() => frameCrs(map.frame), [map.frame])
  const shapes = useMemo(() => new Map<unknown, Feature>(districts.features.map((one) => [one.id, one])), [districts])
  const [renderers] = useState(makeRenderers)
  // Read once, when Leaflet starts; ViewControl follows later changes.
  const [start] = useState(() => ({
    center: positionOf(crs, [view.x + view.width / 2, view.y + view.height / 2]),
    zoom: crs.zoom(fittedScale(view, size)),
    isAnimated: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
  }))
  return (
    <div className={styles.map} dir="ltr" aria-hidden="true">
      <MapContainer
        className={styles.container ?? ''}
        crs={crs}
        center={start.center}
        zoom={start.zoom}
        zoomSnap={0}
        zoomControl={false}
        attributionControl={false}
        keyboard={false}
        boxZoom={false}
        dragging={false}
        maxBoundsViscosity={1}
        zoomAnimation={start.isAnimated}
        fadeAnimation={false}
        markerZoomAnimation={start.isAnimated}
      >
        <ExactVertices />
        <Pane name={paneNames.districts} style={{ zIndex: '401' }}>
          <LandLayer frame={map.frame} crs={crs} renderer={renderers.districts} fadeId={definitions.landFade} />
          <DistrictLayer
            districts={districts}
            drawing={drawing}
            renderer={renderers.districts}
            hatchId={definitions.hatch}
            pointer={pointer}
          />
        </Pane>
        <Pane name={paneNames.lines} style={{ zIndex: '402' }}>
          {drawnLines(map.profile).map(({ line, look }) => (
            <LineLayer key={line} line={lines[line]} look={look} renderer={renderers.lines} />
          ))}
          <CircleLayer drawing={drawing} crs={crs} renderer={renderers.lines} />
        </Pane>
        <Pane name={paneNames.outlines} style={{ zIndex: '403' }}>
          <OutlineLayer shape={shapes.get(marked.hoveredId)} look={hoverOutline} renderer={renderers.outlines} />
          <OutlineLayer shape={shapes.get(marked.selectedId)} look={selectedOutline} renderer={renderers.outlines} />
          <LabelLayer labelsAt={labelsAt} crs={crs} />
          <ViewControl
            frame={map.frame}
            crs={crs}
            view={view}
            size={size}
            isAnimated={start.isAnimated}
            onReady={onReady}
          />
        </Pane>
      </MapContainer>
    </div>
  )
}

/** One SVG for each pane: what lies in a pane stays above or below the others, whatever is brought to its front. */
function makeRenderers() {
  const renderer = (pane: string) => svg({ pane, padding: drawnAhead })
  return {
    districts: renderer(paneNames.districts),
    lines: renderer(paneNames.lines),
    outlines: renderer(paneNames.outlines),
  }
}
