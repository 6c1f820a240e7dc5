import { type Map as LeafletMap, Point } from 'leaflet'

/** How far beyond the visible part everything is drawn, as a share of the map's size, so that a drag shows what is there. */
export const drawnAhead = 0.25

/** Of `drawnAhead`, what must be left on every side for the end of a move to pass without drawing. */
const shareLeft = 0.25

/** Whether what was drawn, in layer points, still reaches far enough beyond the visible part. */
export function isAheadEnough(map: LeafletMap, corner: Point, size: Point): boolean {
  const inView = map.getSize()
  const ahead = inView.multiplyBy(drawnAhead * shareLeft)
  const from = map.containerPointToLayerPoint(new Point(0, 0)).subtract(ahead)
  const to = from.add(inView).add(ahead.multiplyBy(2))
  return from.x >= corner.x && from.y >= corner.y && to.x <= corner.x + size.x && to.y <= corner.y + size.y
}
