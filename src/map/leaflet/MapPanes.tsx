import type { Feature, FeatureCollection } from 'geojson'
import { type CRS, svg } from 'leaflet'
import { memo, type ReactNode, useMemo, useState } from 'react'
import { Pane } from 'react-leaflet'
import type { BoundaryProfile } from '#contract/boundary-profile.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import type { MapDrawing } from '../drawing.ts'
import type { MapPicture, MarkedDistricts } from '../FrameMap.tsx'
import type { MapLabel } from '../map-labels.ts'
import { drawnLines, hoverOutline, selectedOutline } from '../map-style.ts'
import type { Boundaries } from './boundaries.ts'
import { CircleLayer } from './CircleLayer.tsx'
import { DistrictLayer } from './DistrictLayer.tsx'
import { LabelLayer } from './LabelLayer.tsx'
import { LandLayer } from './LandLayer.tsx'
import { LineLayer } from './LineLayer.tsx'
import { OutlineLayer } from './OutlineLayer.tsx'

/*
 * One SVG for each pane: what lies in a pane stays above or below the others, whatever is brought to its front.
 * Only the uppermost is drawn anew while the pointer moves from district to district.
 */

/** How far beyond the visible part shapes are drawn ahead of a drag, as a share of the map's size. */
const drawnAhead = 0.5

const useRenderer = (pane: string) => useState(() => svg({ pane, padding: drawnAhead }))[0]

export type DistrictPaneProps = {
  readonly frame: MapFrame
  readonly crs: CRS
  readonly districts: FeatureCollection
  readonly picture: MapPicture
}

/** Land and districts. */
export function DistrictPane({ frame, crs, districts, picture }: DistrictPaneProps) {
  const renderer = useRenderer('districts')
  const { drawing, definitions, pointer } = picture
  return (
    <Pane name="districts" style={{ zIndex: '401' }}>
      <LandLayer frame={frame} crs={crs} renderer={renderer} fadeId={definitions.landFade} />
      <DistrictLayer {...{ districts, drawing, renderer, pointer }} hatchId={definitions.hatch} />
    </Pane>
  )
}

export type LinePaneProps = {
  readonly profile: BoundaryProfile
  readonly crs: CRS
  readonly lines: Boundaries['lines']
  readonly drawing: MapDrawing
}

/** The lines of the boundary profile, and circles above them. */
export const LinePane = memo(function LinePane({ profile, crs, lines, drawing }: LinePaneProps) {
  const renderer = useRenderer('lines')
  // The same looks for every drawing: react-leaflet gives a line another style, in a frame of its own, for a new object.
  const drawn = useMemo(() => drawnLines(profile), [profile])
  return (
    <Pane name="lines" style={{ zIndex: '402' }}>
      {drawn.map(({ line, look }) => (
        <LineLayer key={line} line={lines[line]} look={look} renderer={renderer} />
      ))}
      <CircleLayer drawing={drawing} crs={crs} renderer={renderer} pane="lines" />
    </Pane>
  )
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
  const renderer = useRenderer('outlines')
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
