import { countryId, type Geography, isProvinceId } from '#contract/places.ts'

/** The districts that a place consists of: all, those of a province, or itself. Unknown ids have none. */
export function districtsIn(geography: Geography, placeId: string): Geography['districts'] {
  if (placeId === countryId) return geography.districts
  if (isProvinceId(placeId)) return geography.districts.filter((district) => district.provinceId === placeId)
  return geography.districts.filter((district) => district.id === placeId)
}

const lists = new WeakMap<Geography, Map<string, PlaceList>>()

/** Districts with their ids, as two lists. */
export type PlaceList = { readonly districts: Geography['districts']; readonly ids: readonly string[] }

/** The districts of a place as a list that stays the same, so that what belongs to it is looked up once. */
export function districtListOf(geography: Geography, placeId: string): PlaceList {
  const known = lists.get(geography) ?? new Map<string, PlaceList>()
  lists.set(geography, known)
  const list = known.get(placeId) ?? listOf(districtsIn(geography, placeId))
  // Not what anybody may ask for that is no place.
  if (list.ids.length > 0) known.set(placeId, list)
  return list
}

const listOf = (districts: Geography['districts']): PlaceList => ({ districts, ids: districts.map(({ id }) => id) })

/** Residents at the 2023 census; `null` when any part of the place has no published figure and the place itself has none. */
export function populationOf(geography: Geography, placeId: string): number | null {
  const province = geography.provinces.find((one) => one.id === placeId)
  if (province) return province.population
  return geography.districts.find((district) => district.id === placeId)?.population ?? null
}
