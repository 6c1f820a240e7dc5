import type { Feature } from 'geojson'
import type { Layer } from 'leaflet'
import { GeoJSON } from 'react-leaflet'
import { outside } from '../../../src/map/drawing.ts'
import type { DistrictLayerProps } from '../../../src/map/leaflet/DistrictLayer.tsx'
import { districtOptions, wholeShapes } from '../../../src/map/leaflet/path-options.ts'

/** The usual advice against shapes that keep their old colour: a `key` from the figures, so that all of them are made anew. */
export const DistrictLayer = ({ districts, drawing, hatchId, pointer }: DistrictLayerProps) => (
  <GeoJSON
    key={JSON.stringify([...drawing.looks])}
    data={districts}
    style={(feature) => districtOptions(drawing.looks.get(String(feature?.id)) ?? outside, hatchId)}
    onEachFeature={({ id }: Feature, layer: Layer) => {
      layer.bindTooltip(String(id))
      layer.on('click', () => pointer.onSelect(String(id)))
    }}
    {...wholeShapes}
  />
)
