import type { DistrictFigures } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { MapLayer } from '#src/export/write-geojson.ts'
import { loadDistrictShapes } from '#src/map/load-district-shapes.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { shownKind } from './map-words.ts'

/** The districts of a map with the number that it shows, as data. Rejects when the shapes do not arrive. */
export async function districtLayer(
  { measure, periodId, rows }: DistrictFigures,
  { districts, provinces }: Geography,
  { show, boundariesUrl }: { readonly show: FigureKind; readonly boundariesUrl: string },
): Promise<MapLayer> {
  const shapes = await loadDistrictShapes(boundariesUrl)
  const kind = shownKind(measure, show)
  const { basis } = measureOf(measure)
  const unknown = { en: '', ur: '' }
  return {
    shapes,
    measure,
    unit: basis !== 'count' ? basis : kind === 'rate' ? 'per_100000_residents' : 'count',
    periodId,
    features: rows.map((row) => {
      const district = districts.find(({ id }) => id === row.districtId)
      const province = provinces.find(({ id }) => id === district?.provinceId)
      return {
        id: row.districtId,
        name: district?.name ?? unknown,
        province: province?.name ?? unknown,
        count: row[kind],
      }
    }),
  }
}
