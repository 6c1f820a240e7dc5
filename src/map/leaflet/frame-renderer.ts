import {
  type Bounds,
  type CRS,
  type LatLng,
  type Map as LeafletInstance,
  LineUtil,
  type Point,
  type Polyline,
  SVG,
} from 'leaflet'
import { isAheadEnough } from './drawn-ahead.ts'

/** What Leaflet's renderer has beyond what its types say (Leaflet 1.9.4). */
type Inside = {
  readonly _map: LeafletInstance
  readonly _rootGroup: SVGGElement
  readonly _center: LatLng
  readonly _zoom: number
  readonly _bounds: Bounds | undefined
  _update(): void
  _updateTransform(center: LatLng, zoom: number): void
  _setPath(layer: Polyline, path: string): void
}

type Rings = LatLng[] | LatLng[][] | LatLng[][][]

// The same class with the members above.
const OpenSvg = SVG as unknown as new (options: ConstructorParameters<typeof SVG>[0]) => SVG & Inside

/** How long after a move the map counts as at rest. */
const restMs = 400

/** Digits of a unit of the frame: a sixtieth of a pixel at the deepest zoom. */
const digits = 3

/**
 * Draws shapes once, in units of the map frame as the first picture does, and moves and scales all of them together. Leaflet's own renderer
 * writes every outline anew after each move, three times where the map is set to another place. Widths of lines stay in pixels by
 * `vector-effect` (style sheet).
 */
export class FrameRenderer extends OpenSvg {
  readonly #crs: CRS
  #placed = ''
  /** Origin of the map's pixels and its size for which the drawing has its place. */
  #origin: Point | undefined
  #size: Point | undefined
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(crs: CRS, options: ConstructorParameters<typeof SVG>[0]) {
    super(options)
    this.#crs = crs
  }

  override getEvents() {
    return { ...super.getEvents?.(), movestart: () => clearTimeout(this.#rest) }
  }

  override onRemove(map: LeafletInstance): this {
    clearTimeout(this.#rest)
    return super.onRemove(map)
  }

  /** At the end of every move. One drag follows another: what is drawn ahead is made up for when the map rests. */
  override _update(): void {
    clearTimeout(this.#rest)
    if (this.#isGoodEnough()) this.#rest = setTimeout(() => this.#drawAround(), restMs)
    else this.#drawAround()
  }

  #drawAround(): void {
    super._update()
    const origin = this._map.getPixelOrigin()
    const placed = `translate(${-origin.x} ${-origin.y}) scale(${this.#crs.scale(this._zoom)})`
    if (placed !== this.#placed) this._rootGroup.setAttribute('transform', placed)
    this.#placed = placed
    this.#origin = origin
    this.#size = this._map.getSize()
  }

  /** After a jump. */
  _reset(): void {
    clearTimeout(this.#rest)
    this.#drawAround()
    this._updateTransform(this._center, this._zoom)
  }

  #isGoodEnough(): boolean {
    const { _map: map, _bounds: bounds } = this
    if (!bounds || !this.#size?.equals(map.getSize())) return false
    if (this._zoom !== map.getZoom() || !this.#origin?.equals(map.getPixelOrigin())) return false
    return isAheadEnough(map, bounds.getTopLeft(), bounds.getSize())
  }

  /** Leaflet would find the place of every vertex. */
  _onZoomEnd(): void {}

  /** Leaflet would write every outline. */
  _updatePaths(): void {}

  _updatePoly(layer: Polyline, isClosed = false): void {
    const rings = ringsOf(layer.getLatLngs())
    this._setPath(layer, rings.map((ring) => this.#outline(ring) + (isClosed ? 'z' : '')).join('') || 'M0 0')
  }

  #outline(ring: readonly LatLng[]): string {
    const points = ring.map((position) => {
      const { x, y } = this.#crs.latLngToPoint(position, 0)
      return `${x.toFixed(digits)} ${y.toFixed(digits)}`
    })
    return `M${points.join('L')}`
  }
}

/** Every line or ring of a shape, outer and inner alike. */
function ringsOf(rings: Rings): LatLng[][] {
  // `isFlat` tells an array of positions from one of arrays.
  if (LineUtil.isFlat(rings as LatLng[])) return rings.length === 0 ? [] : [rings as LatLng[]]
  return (rings as LatLng[][][]).flatMap(ringsOf)
}
