import type { FigureSheet } from './export-sheet.ts'
import type { RouteLayer } from './route-features.ts'
import type { MapLayer } from './write-geojson.ts'

/** What can be taken away from one picture. A drawing is offered wherever the panel holds one (a `<figure>`). */
export type ExportOffer = {
  readonly sheet: FigureSheet
  /** On maps: what is drawn, as data; the areas are fetched when asked for. */
  readonly layer?: () => Promise<MapLayer | RouteLayer>
  /** Path and search of the same picture alone, for other sites; see `contract/embed-path.ts`. */
  readonly embedHref?: string
}
