import { countryId, type Geography, isProvinceId } from '#contract/places.ts'

/** The districts that a place consists of: all, those of a province, or itself. Unknown ids have none. */
export function districtsIn(geography: Geography, placeId: string): Geography['districts'] {
  if (placeId === countryId) return geography.districts
  if (isProvinceId(placeId)) return geography.districts.filter((district) => district.provinceId === placeId)
  return geography.districts.filter((district) => district.id === placeId)
}

/** Residents at the 2023 census; `null` when any part of the place has no published figure and the place itself has none. */
export function populationOf(geography: Geography, placeId: string): number | null {
  const province = geography.provinces.find((one) => one.id === placeId)
  if (province) return province.population
  return geography.districts.find((district) => district.id === placeId)?.population ?? null
}
