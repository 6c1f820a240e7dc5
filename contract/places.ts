/** One geography tree: country, province or territory, division, district. Ids are our own slugs, never P-codes. */
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
/** Districts between which a province is divided. Nobody asks for one: what its hidden districts count is told together. */
export type Division = {
  readonly id: string
  readonly provinceId: ProvinceId
  readonly name: { readonly en: string; readonly ur: string }
}
export type Geography = {
  readonly provinces: readonly Province[]
  readonly divisions: readonly Division[]
  readonly districts: readonly District[]
}

/** A slug from an English name: "Rahim Yar Khan" → "rahim-yar-khan". */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
