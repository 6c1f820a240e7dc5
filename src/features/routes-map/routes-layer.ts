import type { Routes } from '#contract/api/movements.ts'
import { type Geography, isProvinceId } from '#contract/places.ts'
import { shownPairs } from '#src/charts/pair-figures.ts'
import type { RouteLayer } from '#src/export/route-features.ts'
import { loadDistrictShapes } from '#src/map/load-district-shapes.ts'
import type { RouteEnd } from './route-names.ts'

/** The routes whose number is shown, as data with names in both languages. Rejects when shapes or names do not arrive. */
export async function routesLayer(
  routes: Routes,
  { provinces, districts }: Geography,
  boundariesUrl: string,
): Promise<RouteLayer> {
  const [shapes, { movements: english }, { movements: urdu }] = await Promise.all([
    loadDistrictShapes(boundariesUrl),
    import('#src/i18n/en/movements.ts'),
    import('#src/i18n/ur/movements.ts'),
  ])
  const end = (id: RouteEnd) => ({
    id,
    name: isProvinceId(id)
      ? (provinces.find((province) => province.id === id)?.name ?? { en: id, ur: id })
      : { en: english.country[id], ur: urdu.country[id] },
  })
  return {
    shapes,
    placeOf: new Map(districts.map(({ id, provinceId }) => [id, provinceId])),
    stream: routes.stream,
    periodId: routes.periodId,
    routes: shownPairs(routes).map(({ from, to, count }) => ({ from: end(from), to: end(to), count })),
  }
}
