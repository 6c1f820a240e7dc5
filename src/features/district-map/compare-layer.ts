import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { Geography } from '#contract/places.ts'
import type { MapLayer } from '#src/export/write-geojson.ts'
import { type ChangeUnit, changeUnitOf } from '#src/map/change-scale.ts'
import { districtRows } from '#src/map/district-row.ts'
import type { FigureKind } from '#src/map/write-figure.ts'
import { districtChanges } from './district-changes.ts'
import { districtLayer } from './district-layer.ts'
import { shownKind } from './map-words.ts'

const changeUnits: Readonly<Record<ChangeUnit, string>> = {
  'per-residents': 'per_100000_residents',
  points: 'percentage_points',
  percent: 'percent_of_earlier',
}

type Compared = { readonly now: DistrictFigures; readonly before: DistrictFigures; readonly geography: Geography }

/** The districts with both figures: the number is the change on the map of changes, and the later figure where both maps stand side by side. */
export async function compareLayer(
  { now, before, geography }: Compared,
  { view, show, boundariesUrl }: { view: 'change' | 'sides'; show: FigureKind; boundariesUrl: string },
): Promise<MapLayer> {
  const layer = await districtLayer(now, geography, { show, boundariesUrl })
  const compared = { ...layer, comparedPeriodId: before.periodId }
  if (view === 'sides') {
    const kind = shownKind(now.measure, show)
    const earlier = new Map(before.rows.map((row) => [row.districtId, row[kind]]))
    return {
      ...compared,
      features: layer.features.map((feature) => ({
        ...feature,
        more: { before: earlier.get(feature.id) ?? notApplicable },
      })),
    }
  }
  const changes = new Map(
    districtChanges(districtRows(now, geography, 'en'), before, show).map((row) => [row.districtId, row]),
  )
  return {
    ...compared,
    unit: changeUnits[changeUnitOf(now.measure, show)],
    moreUnit: layer.unit,
    features: layer.features.map((feature) => {
      const change = changes.get(feature.id)
      const more: Readonly<Record<string, Count>> = {
        now: change?.now ?? notApplicable,
        before: change?.before ?? notApplicable,
      }
      return { ...feature, count: change?.change ?? notApplicable, more }
    }),
  }
}
