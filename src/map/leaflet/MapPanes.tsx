import type { Feature, FeatureCollection } from 'geojson'
import type { CRS } from 'leaflet'
import { memo, type ReactNode, useMemo, useState } from 'react'
import { Pane } from 'react-leaflet'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { MapPicture, MarkedDistricts } from '../FrameMap.tsx'
import type { MapLabel } from '../map-labels.ts'
import { drawnLines, hoverOutline, selectedOutline } from '../map-style.ts'
import type { Boundaries } from './boundaries.ts'
import { CircleLayer } from './CircleLayer.tsx'
import { DistrictLayer } from './DistrictLayer.tsx'
import { drawnAhead } from './drawn-ahead.ts'
import { FrameRenderer } from './frame-renderer.ts'
import { LabelLayer } from './LabelLayer.tsx'
import { LandLayer } from './LandLayer.tsx'
import { LineLayer } from './LineLayer.tsx'
import { OutlineLayer } from './OutlineLayer.tsx'
import { ZoomedHatch } from './ZoomedHatch.tsx'

/*
 * One SVG for each pane, and as few as can be: the browser draws each anew after a zoom and lays it over the others in every frame of a move.
 * Only the upper one is drawn anew while the pointer moves from district to district.
 */

const useRenderer = (pane: string, crs: CRS) => useState(() => new FrameRenderer(crs, { pane, padding: drawnAhead }))[0]

export type ShapePaneProps = {
  readonly map: { readonly frame: MapFrame; readonly profile: BoundaryProfile }
  readonly crs: CRS
  readonly boundaries: Boundaries
  readonly picture: MapPicture
}

/** Land, districts, the lines of the boundary profile, and circles, from the ground up. */
export function ShapePane({ map: { frame, profile }, crs, boundaries, picture }: ShapePaneProps) {
  const renderer = useRenderer('shapes', crs)
  const { drawing, definitions, pointer } = picture
  return (
    <Pane name="shapes" style={{ zIndex: '401' }}>
      <ZoomedHatch id={definitions.zoomedHatch} crs={crs} drawing={drawing} />
      <LandLayer frame={frame} crs={crs} renderer={renderer} fadeId={definitions.landFade} />
      <DistrictLayer
        districts={boundaries.districts}
        {...{ drawing, renderer, pointer }}
        hatchId={definitions.zoomedHatch}
      />
      <Lines profile={profile} lines={boundaries.lines} renderer={renderer} />
      <CircleLayer drawing={drawing} crs={crs} renderer={renderer} />
    </Pane>
  )
}

type LinesProps = {
  readonly profile: BoundaryProfile
  readonly lines: Boundaries['lines']
  readonly renderer: FrameRenderer
}

const Lines = memo(function Lines({ profile, lines, renderer }: LinesProps) {
  // The same looks for every drawing: react-leaflet gives a line another style, in a frame of its own, for a new object.
  const drawn = useMemo(() => drawnLines(profile), [profile])
  return drawn.map(({ line, look }) => <LineLayer key={line} line={lines[line]} look={look} renderer={renderer} />)
})

export type TopPaneProps = {
  readonly crs: CRS
  readonly districts: FeatureCollection
  readonly marked: MarkedDistricts
  readonly labelsAt: (scale: number) => readonly MapLabel[]
  /** What must come after all layers are on the map. */
  readonly children: ReactNode
}

/** Outlines of the hovered and the selected district, and names. */
export function TopPane({ crs, districts, marked, labelsAt, children }: TopPaneProps) {
  const renderer = useRenderer('outlines', crs)
  const shapes = useMemo(() => new Map<unknown, Feature>(districts.features.map((one) => [one.id, one])), [districts])
  return (
    <Pane name="outlines" style={{ zIndex: '403' }}>
      <OutlineLayer shape={shapes.get(marked.hoveredId)} look={hoverOutline} renderer={renderer} />
      <OutlineLayer shape={shapes.get(marked.selectedId)} look={selectedOutline} renderer={renderer} />
      <LabelLayer labelsAt={labelsAt} crs={crs} />
      {children}
    </Pane>
  )
}
