/** One geography tree: country, province or territory, district. Ids are our own slugs, never P-codes. */
export const countryId = 'pakistan'
/** Records whose district is not known: a child of the country in every sum, never drawn. */
export const unknownDistrictId = 'district-not-known'

export const provinceIds = [
  'punjab',
  'sindh',
  'khyber-pakhtunkhwa',
  'balochistan',
  'islamabad-capital-territory',
  'azad-jammu-and-kashmir',
  'gilgit-baltistan',
] as const
export type ProvinceId = (typeof provinceIds)[number]
export const isProvinceId = (value: string): value is ProvinceId => (provinceIds as readonly string[]).includes(value)

export type PlaceLevel = 'country' | 'province' | 'district'

export type District = {
  readonly id: string
  readonly provinceId: ProvinceId
  readonly divisionId: string
  readonly name: { readonly en: string; readonly ur: string }
  /** Census 2023 residents; `null` where no figure was published for the district (Gilgit-Baltistan). */
  readonly population: number | null
}
export type Province = {
  readonly id: ProvinceId
  readonly name: { readonly en: string; readonly ur: string }
  readonly population: number | null
}
export type Geography = { readonly provinces: readonly Province[]; readonly districts: readonly District[] }

/** A slug from an English name: "Rahim Yar Khan" → "rahim-yar-khan". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
