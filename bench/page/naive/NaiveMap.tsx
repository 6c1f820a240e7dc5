import type { Feature, FeatureCollection } from 'geojson'
import type { Layer } from 'leaflet'
import { GeoJSON, MapContainer } from 'react-leaflet'
import type { DistrictFigures } from '../../../contract/api/figures.ts'
import { valueOf } from './count-value.ts'

export type NaiveMapProps = {
  readonly districts: DistrictFigures
  readonly shapes: FeatureCollection
  readonly names: Readonly<Record<string, string>>
}

const ramp = ['#eef5f4', '#c5dedc', '#8fbfbb', '#4f9893', '#1b6f6a']

/** The usual advice against shapes that keep their old colour: a `key` from the answer, so that all of them are made anew. */
export function NaiveMap({ districts, shapes, names }: NaiveMapProps) {
  const figures = new Map(districts.rows.map((row) => [row.districtId, valueOf(row.rate) ?? valueOf(row.count)]))
  const most = Math.max(1, ...[...figures.values()].filter((value) => value !== undefined))
  const fillOf = (feature?: Feature) => {
    const value = figures.get(String(feature?.id))
    return value === undefined ? '#ddd' : (ramp[Math.min(4, Math.floor((value / most) * 5))] ?? '#ddd')
  }
  return (
    <MapContainer center={[30.4, 69.4]} zoom={5} style={{ blockSize: 600 }}>
      <GeoJSON
        key={JSON.stringify(districts.rows)}
        data={shapes}
        style={(feature) => ({ fillColor: fillOf(feature), fillOpacity: 1, color: '#fff', weight: 1 })}
        onEachFeature={(feature: Feature, layer: Layer) =>
          void layer.bindTooltip(`${names[String(feature.id)]}: ${figures.get(String(feature.id)) ?? 'no figure'}`)
        }
      />
    </MapContainer>
  )
}
