import type { FeatureCollection } from 'geojson'
import { type GeoJSON as LeafletGeoJson, type LeafletMouseEvent, Path, type Renderer } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { GeoJSON } from 'react-leaflet'
import { type DistrictLook, type MapDrawing, outside } from '../drawing.ts'
import type { DistrictPointer } from '../FrameMap.tsx'
import { paintOrder } from '../map-style.ts'
import styles from './LeafletMap.module.css'
import { districtOptions, wholeShapes } from './path-options.ts'

export type DistrictLayerProps = {
  readonly districts: FeatureCollection
  readonly drawing: MapDrawing
  readonly renderer: Renderer
  readonly hatchId: string
  readonly pointer: DistrictPointer
}

/** Before the first repaint, so that it reaches every district. */
const unpainted: DistrictLook = { ...outside, fill: 'none' }

type PaintedDistrict = { readonly path: Path; look: DistrictLook }

/**
 * The districts. Shapes are given to Leaflet once; when the figures change, only the paths whose look changed are touched
 * (react-leaflet would restyle all of them, and a new `key` would build all of them anew).
 */
export function DistrictLayer({ districts, drawing, renderer, hatchId, pointer }: DistrictLayerProps) {
  const group = useRef<LeafletGeoJson>(null)
  const painted = useRef<ReadonlyMap<string, PaintedDistrict>>(new Map())
  const [style] = useState(() => districtOptions(outside, hatchId))

  // Outside React: the layers that Leaflet made of the shapes, and the style of each.
  useEffect(() => {
    if (painted.current.size === 0) painted.current = layersById(group.current)
    repaint(painted.current, drawing, hatchId)
  }, [drawing, hatchId])

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
    if (id !== undefined && layer instanceof Path) byId.set(id, { path: layer, look: unpainted })
  })
  return byId
}

function repaint(districts: ReadonlyMap<string, PaintedDistrict>, { looks }: MapDrawing, hatchId: string): void {
  let hasChanged = false
  for (const [id, district] of districts) {
    const look = looks.get(id) ?? outside
    if (isSameLook(look, district.look)) continue
    district.look = look
    district.path.setStyle(districtOptions(look, hatchId))
    district.path.getElement()?.classList.toggle(styles.outside ?? '', look.mapClass === 'outside')
    hasChanged = true
  }
  if (!hasChanged) return
  const raised = [...districts.values()].filter(({ look }) => paintOrder(look) > 0)
  for (const { path } of raised.toSorted((a, b) => paintOrder(a.look) - paintOrder(b.look))) path.bringToFront()
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
