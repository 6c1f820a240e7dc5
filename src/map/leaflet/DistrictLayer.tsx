import type { FeatureCollection } from 'geojson'
import { type GeoJSON as LeafletGeoJson, type LeafletMouseEvent, Path, type Renderer } from 'leaflet'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { GeoJSON } from 'react-leaflet'
import { type DistrictLook, type MapDrawing, outside } from '../drawing.ts'
import type { DistrictPointer } from '../FrameMap.tsx'
import { paintOrder } from '../map-style.ts'
import styles from './LeafletMap.module.css'
import { districtOptions, restyle, wholeShapes } from './path-options.ts'

export type DistrictLayerProps = {
  readonly districts: FeatureCollection
  readonly drawing: MapDrawing
  readonly renderer: Renderer
  readonly hatchId: string
  readonly pointer: DistrictPointer
}

/** Before the first repaint, so that it reaches every district. */
const unpainted: DistrictLook = { ...outside, fill: 'none' }

/** `order`: where in the drawing it is painted. */
type PaintedDistrict = { readonly path: Path; look: DistrictLook; order: number }

/**
 * The districts. Shapes are given to Leaflet once; when the figures change, only the paths whose look changed are touched
 * (react-leaflet would restyle all of them, and a new `key` would build all of them anew).
 */
export function DistrictLayer({ districts, drawing, renderer, hatchId, pointer }: DistrictLayerProps) {
  const group = useRef<LeafletGeoJson>(null)
  const painted = useRef<ReadonlyMap<string, PaintedDistrict>>(new Map())
  const [style] = useState(() => districtOptions(outside, hatchId))

  // Outside React: the layers that Leaflet made of the shapes, and the style of each. In the frame of the list and the charts.
  useLayoutEffect(() => {
    if (painted.current.size === 0) painted.current = layersById(group.current)
    repaint(painted.current, drawing, hatchId)
  }, [drawing, hatchId])

  // Outside React: elements that Leaflet has made by now.
  useEffect(() => gather(painted.current), [])

  const handlers = useMemo(() => {
    const districtAt = ({ propagatedFrom }: LeafletMouseEvent) => districtOf(propagatedFrom)
    return {
      click: (event: LeafletMouseEvent) => {
        const id = districtAt(event)
        if (id !== undefined) pointer.onSelect(id)
      },
      mouseover: (event: LeafletMouseEvent) => pointer.onHover(districtAt(event)),
      mouseout: () => pointer.onHover(undefined),
    }
  }, [pointer])

  return (
    <GeoJSON ref={group} data={districts} style={style} eventHandlers={handlers} {...{ renderer, ...wholeShapes }} />
  )
}

function layersById(group: LeafletGeoJson | null): ReadonlyMap<string, PaintedDistrict> {
  const byId = new Map<string, PaintedDistrict>()
  group?.eachLayer((layer) => {
    const id = districtOf(layer)
    if (id !== undefined && layer instanceof Path)
      byId.set(id, { path: layer, look: unpainted, order: paintOrder(unpainted) })
  })
  return byId
}

/** Puts districts into a group of their own: within it their order changes, and lines above them stay above. */
function gather(districts: ReadonlyMap<string, PaintedDistrict>): void {
  const inOrder = [...districts.values()].toSorted((a, b) => a.order - b.order)
  const elements = inOrder.flatMap(({ path }) => path.getElement() ?? [])
  const group = document.createElementNS('http://www.w3.org/2000/svg', 'g')
  elements[0]?.before(group)
  group.append(...elements)
}

function repaint(districts: ReadonlyMap<string, PaintedDistrict>, { looks }: MapDrawing, hatchId: string): void {
  const moved: PaintedDistrict[] = []
  for (const [id, district] of districts) {
    const look = looks.get(id) ?? outside
    if (isSameLook(look, district.look)) continue
    const order = orderAfter(district, look)
    if (order !== district.order) moved.push(district)
    Object.assign(district, { look, order })
    restyle(district.path, districtOptions(look, hatchId))
    district.path.getElement()?.classList.toggle(styles.outside ?? '', look.mapClass === 'outside')
  }
  if (moved.length > 0) putInOrder(moved, districts)
}

/**
 * A district that is left out of the figures keeps its place: where it meets the others there is a line of the province above both. To
 * move a hundred of them and back again would show nothing.
 */
const orderAfter = ({ order }: PaintedDistrict, look: DistrictLook): number =>
  look.mapClass === 'outside' ? order : paintOrder(look)

/** Moves districts to behind all that are painted before them (`paintOrder`); whoever keeps its order is not touched. */
function putInOrder(moved: readonly PaintedDistrict[], districts: ReadonlyMap<string, PaintedDistrict>): void {
  const orders = new Map<Element | undefined, number>()
  for (const { path, order } of districts.values()) orders.set(path.getElement(), order)
  const waiting = new Set(moved.map(({ path }) => path.getElement()))
  const group = [...waiting][0]?.parentElement
  const anchors = new Map<number, Element | null>()
  for (const { path, order } of moved.toSorted((a, b) => b.order - a.order)) {
    const element = path.getElement()
    if (!element || !group) continue
    // What comes later in the drawing is in its place by now.
    if (!anchors.has(order))
      anchors.set(order, [...group.children].find((one) => !waiting.has(one) && (orders.get(one) ?? 0) > order) ?? null)
    group.insertBefore(element, anchors.get(order) ?? null)
    waiting.delete(element)
  }
}

const isSameLook = (a: DistrictLook, b: DistrictLook): boolean =>
  a.mapClass === b.mapClass && a.fill === b.fill && a.isFew === b.isFew && a.isTogether === b.isTogether

/** Id of the district a layer was made for; Leaflet keeps the feature on the layer, untyped. */
function districtOf(layer: unknown): string | undefined {
  if (typeof layer !== 'object' || layer === null || !('feature' in layer)) return undefined
  const { feature } = layer
  if (typeof feature !== 'object' || feature === null || !('id' in feature)) return undefined
  return typeof feature.id === 'string' ? feature.id : undefined
}
