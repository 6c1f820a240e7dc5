import { type CRS, type Map as LeafletInstance, Util } from 'leaflet'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useMap, useMapEvent } from 'react-leaflet'
import type { MapFrame } from '#contract/map-frame.ts'
import { fittedMargin, fittedOrigin, fittedScale, type Size } from '../fit.ts'
import { type Box, wholeFrame } from '../frame-geometry.ts'
import type { MapCommands } from '../map-command.ts'
import { frameBounds, positionOf } from './frame-crs.ts'
import { gateWheel } from './gate-wheel.ts'

export type ViewControlProps = {
  readonly frame: MapFrame
  readonly crs: CRS
  readonly view: Box
  readonly size: Size
  readonly isAnimated: boolean
  readonly onReady: (commands: MapCommands) => void
}

type Fit = { readonly crs: CRS; readonly view: Box; readonly size: Size }

/** How much further than the whole frame one can zoom in: 2^4 = 16 times. */
const deepestZoom = 4
/** Zooms closer than this are the same: fractions come from measured widths. */
const sameZoom = 0.01
/** Leaflet rounds where it moves to; within this many CSS pixels it is not sent back to the frame. */
const roundingPx = 2

/** What the map shows: follows the place and the size of the page, keeps to the frame, and takes the wheel only when asked to. */
export function ViewControl({ frame, crs, view, size, isAnimated, onReady }: ViewControlProps) {
  const map = useMap()
  const last = useRef<Fit>(undefined)
  useMapEvent('zoomend', () => limitDragging(map))

  // Outside React: Leaflet's own idea of its size. A zoom of the reader's outlives a change of size, not one of place. Another place is there in
  // the frame of its figures: on the way to it colours of one place would lie over another.
  useLayoutEffect(() => {
    const previous = last.current
    // It measures, which has the browser lay out the page once more.
    if (previous?.size !== size) map.invalidateSize({ pan: false })
    keepToFrame(map, crs, frame, size)
    if (previous && previous.view === view && hasOwnZoom(map, previous)) return
    last.current = { crs, view, size }
    showFit(map, last.current, false)
  }, [map, crs, frame, view, size])

  // Outside React: the buttons stand beside the map and outlive it.
  useEffect(() => {
    const animate = isAnimated
    onReady({
      zoomIn: () => map.zoomIn(1, { animate }),
      zoomOut: () => map.zoomOut(1, { animate }),
      fit: () => showFit(map, { crs, view, size }, animate),
    })
  }, [map, crs, view, size, isAnimated, onReady])

  // Outside React: the wheel, before Leaflet hears of it.
  useEffect(() => gateWheel(map.getContainer()), [map])

  return null
}

/** The reader has zoomed away from what was fitted, and not to less than everything. */
const hasOwnZoom = (map: LeafletInstance, previous: Fit): boolean =>
  Math.abs(map.getZoom() - zoomOf(previous)) > sameZoom && map.getZoom() > map.getMinZoom()

const zoomOf = ({ crs, view, size }: Fit): number => crs.zoom(fittedScale(view, size))

function showFit(map: LeafletInstance, fit: Fit, animate: boolean): void {
  const { crs, view, size } = fit
  const middle = [view.x + view.width / 2, view.y + view.height / 2] as const
  map.setView(positionOf(crs, middle), zoomOf(fit), { animate })
  limitDragging(map)
  if (animate) return
  // Leaflet moves by whole pixels; the part of one that is missing to the first picture's place is made up here.
  const place = fittedOrigin(view, size)
  const drawn = map.latLngToContainerPoint(positionOf(crs, [0, 0]))
  const missing = `${(place.x - drawn.x).toFixed(3)}px, ${(place.y - drawn.y).toFixed(3)}px`
  map.getContainer().style.transform = `translate(${missing})`
}

/** Zooms out to the whole frame and no further; what the whole frame shows beside it is the furthest that one can move. */
function keepToFrame(map: LeafletInstance, crs: CRS, frame: MapFrame, size: Size): void {
  const whole = wholeFrame(frame)
  const lowest = crs.zoom(fittedScale(whole, size))
  const margin = fittedMargin(whole, size)
  const slack = roundingPx / fittedScale(whole, size)
  // Not `setMinZoom`: it would start a zoom of its own, which ends after the one that follows here.
  Util.setOptions(map, { minZoom: lowest, maxZoom: lowest + deepestZoom })
  map.setMaxBounds(frameBounds(crs, frame, margin.x + slack, margin.y + slack))
}

/** With the whole frame in view there is nowhere to move to, and a finger on the map scrolls the page. */
function limitDragging(map: LeafletInstance): void {
  if (map.getZoom() > map.getMinZoom() + sameZoom) map.dragging.enable()
  else map.dragging.disable()
}
