import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEvent,
  type Map as LeafletMap,
  Point,
  type ZoomAnimEvent,
} from 'leaflet'

/** A circle in degrees and CSS pixels. */
export type PlacedCircle = { readonly position: LatLng; readonly radius: number }
/** CSS colours, variables too, and CSS pixels. */
export type CircleLook = { readonly fill: string; readonly edge: string; readonly edgeWidth: number }

/** How far beyond the visible part circles are drawn ahead of a drag, as a share of the map's size; as the panes' SVGs. */
const drawnAhead = 0.5

/**
 * Thousands of circles on one canvas: drawn once a move, scaled as a picture while a zoom lasts. In the order given, the last one on top.
 * They answer to no pointer.
 */
export class CircleCanvas extends Layer {
  readonly #canvas = document.createElement('canvas')
  #circles: readonly PlacedCircle[] = []
  #look: CircleLook = { fill: '', edge: '', edgeWidth: 0 }
  /** The upper left corner of what was drawn, and the zoom it was drawn for. */
  #drawn: { readonly corner: LatLng; readonly zoom: number } | undefined
  #map: LeafletMap | undefined

  constructor(pane: string) {
    super({ pane })
    // Leaflet moves and scales what has this class together with the map.
    this.#canvas.className = 'leaflet-zoom-animated'
  }

  override onAdd(map: LeafletMap): this {
    this.#map = map
    this.getPane()?.append(this.#canvas)
    this.#draw()
    return this
  }

  override onRemove(): this {
    this.#canvas.remove()
    this.#map = undefined
    return this
  }

  override getEvents() {
    return {
      moveend: () => this.#draw(),
      viewreset: () => this.#draw(),
      // The event of this name is one.
      zoomanim: (event: LeafletEvent) => this.#scale(event as ZoomAnimEvent),
    }
  }

  show(circles: readonly PlacedCircle[], look: CircleLook): void {
    this.#circles = circles
    this.#look = look
    this.#draw()
  }

  #draw(): void {
    const map = this.#map
    const context = this.#canvas.getContext('2d')
    if (!map || !context) return
    const size = map.getSize()
    const ahead = size.multiplyBy(drawnAhead)
    const corner = map.containerPointToLayerPoint(new Point(-ahead.x, -ahead.y))
    const whole = size.add(ahead.multiplyBy(2))
    this.#drawn = { corner: map.layerPointToLatLng(corner), zoom: map.getZoom() }
    const density = window.devicePixelRatio
    const { style } = this.#canvas
    Object.assign(this.#canvas, { width: whole.x * density, height: whole.y * density })
    style.inlineSize = `${whole.x}px`
    style.blockSize = `${whole.y}px`
    DomUtil.setPosition(this.#canvas, corner)
    // A canvas knows no variables: the browser looks them up for these two properties.
    style.color = this.#look.fill
    style.outlineColor = this.#look.edge
    const { color, outlineColor } = getComputedStyle(this.#canvas)
    const stampFor = stamps({ fill: color, edge: outlineColor, edgeWidth: this.#look.edgeWidth }, density)
    for (const { position, radius } of this.#circles) {
      const { x, y } = map.latLngToLayerPoint(position).subtract(corner)
      if (x < -radius || y < -radius || x > whole.x + radius || y > whole.y + radius) continue
      const stamp = stampFor(radius)
      const middle = stamp.width / 2
      context.drawImage(stamp, Math.round(x * density - middle), Math.round(y * density - middle))
    }
  }

  /** To where the corner will lie when the zoom that begins has ended. */
  #scale({ center, zoom }: ZoomAnimEvent): void {
    const [map, drawn] = [this.#map, this.#drawn]
    if (!map || !drawn) return
    const moved = DomUtil.getPosition(map.getPane('mapPane') ?? map.getContainer())
    const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved)
    const corner = map.project(drawn.corner, zoom).subtract(origin.round())
    DomUtil.setTransform(this.#canvas, corner, map.getZoomScale(zoom, drawn.zoom))
  }
}

/**
 * Each size of circle drawn once, on a small canvas, in whole pixels of the device: copying one costs a tenth of drawing one.
 * @returns the picture of a circle by its radius in CSS pixels, which is taken to the quarter of a pixel
 */
function stamps({ fill, edge, edgeWidth }: CircleLook, density: number): (radius: number) => ImageBitmap {
  const made = new Map<number, ImageBitmap>()
  return (radius) => {
    const quarters = Math.max(1, Math.round(radius * 4))
    const known = made.get(quarters)
    if (known) return known
    const reach = (quarters / 4 + edgeWidth / 2) * density
    const side = 2 * Math.ceil(reach)
    const canvas = new OffscreenCanvas(side, side)
    const context = canvas.getContext('2d')
    if (context) {
      Object.assign(context, { fillStyle: fill, strokeStyle: edge, lineWidth: edgeWidth * density })
      context.arc(side / 2, side / 2, (quarters / 4) * density, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
    }
    const stamp = canvas.transferToImageBitmap()
    made.set(quarters, stamp)
    return stamp
  }
}
