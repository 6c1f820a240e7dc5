import 'leaflet/dist/leaflet.css'
import '../../../src/theme/tokens.css'
import { createRoot } from 'react-dom/client'
import type { MapFrame } from '../../../contract/map-frame.ts'
import { createRandom } from '../../../server/random.ts'
import type { MapDrawing } from '../../../src/map/drawing.ts'
import { districtPlaces, wholeFrame } from '../../../src/map/frame-geometry.ts'
import { boundariesOf } from '../../../src/map/leaflet/boundaries.ts'
import { LeafletMap } from '../../../src/map/leaflet/LeafletMap.tsx'
import { definitionIds, MapDefinitions } from '../../../src/map/MapDefinitions.tsx'
import type { MapCommands } from '../../../src/map/map-command.ts'

/**
 * The product's own map, as large as on the overview, with all districts and a circle for each of 5,000 invented points: far more than figures by
 * district give it. Its buttons are handed to the driver.
 */
const points = 5000
const size = { width: 904, height: 600 }

declare global {
  // Window is augmented, which works on interfaces only.
  interface Window {
    mapCommands?: MapCommands
    circleCount?: number
  }
}

const root = document.querySelector('#root')
// Both are files of the product (`page/stages.ts`).
const [frame, topology] = (await Promise.all(
  ['frame.json', 'boundaries.json'].map(async (file) => (await fetch(file)).json()),
)) as [MapFrame, unknown]
const boundaries = boundariesOf(topology)
const view = wholeFrame(frame)
const drawing = scattered(frame)
const definitions = definitionIds('points')
const pointer = { onSelect: () => undefined, onHover: () => undefined }
const marked = { selectedId: undefined, hoveredId: undefined }
const picture = { view, drawing, marked, definitions, pointer }
window.circleCount = drawing.circles.length
if (root)
  createRoot(root).render(
    <div style={{ position: 'relative', inlineSize: size.width, blockSize: size.height }}>
      <MapDefinitions ids={definitions} {...{ view, size, drawing }} />
      <LeafletMap
        map={{ frame, profile: 'areas-only' }}
        {...{ boundaries, size, picture }}
        labelsAt={() => []}
        onReady={(commands) => (window.mapCommands = commands)}
      />
    </div>,
  )

function scattered(frame: MapFrame): MapDrawing {
  const random = createRandom('points')
  const places = [...districtPlaces(frame)]
  const spread = wholeFrame(frame).width / 40
  const looks = places.map(
    ([id], index) =>
      [
        id,
        { mapClass: 'ground' as const, fill: index % 2 ? 'var(--map-ground)' : 'var(--cases-2)', isFew: false },
      ] as const,
  )
  const circles = Array.from({ length: points }, (_, index) => {
    const [nearby, { centre }] = random.pick(places)
    const [x, y] = centre
    const jitter = () => (random.next() - 0.5) * spread
    return { districtId: `${nearby}-${index}`, at: [x + jitter(), y + jitter()] as const, share: 0.1 }
  })
  return { looks: new Map(looks), circles, circleFill: 'var(--cases-5)' }
}
