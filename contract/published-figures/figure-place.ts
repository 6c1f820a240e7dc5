import type { DistrictResolver } from '#contract/geography/resolve-district.ts'
import { countryId, isProvinceId, slugOf } from '#contract/places.ts'
import type { FigurePlace } from './published-figure.ts'

/** How a source writes the area of a survey whose districts it does not list, and how it is named here. */
const surveyAreas: Readonly<Record<string, string>> = {
  '31 hotspot districts': '31 districts of the UNODC survey',
}

/** ISO 3166-1 alpha-3 codes of countries that a source names in words only. */
const countryCodes: Readonly<Record<string, string>> = {
  Iraq: 'IRQ',
  Malaysia: 'MYS',
  'Saudi Arabia': 'SAU',
  'United Arab Emirates': 'ARE',
}

/** A country other than Pakistan; undefined when the name has no code here. */
export function foreignCountryNamed(name: string): FigurePlace | undefined {
  const code = countryCodes[name]
  return code === undefined ? undefined : { kind: 'foreign-country', id: code, name }
}

/**
 * The place inside Pakistan that a source names: the country, a province, an FIA zone or circle, a survey area or a district.
 * "Punjab zone 1" keeps its name and has no id: FIA has drawn its zones anew since.
 *
 * @returns undefined when the name is none of these, or does not identify one district
 */
export function placeNamed(written: string, resolveDistrict: DistrictResolver): FigurePlace | undefined {
  const slug = slugOf(written)
  if (slug === countryId) return { kind: 'country', id: countryId, name: written }
  if (isProvinceId(slug)) return { kind: 'province', id: slug, name: written }
  if (written.endsWith(' zone')) return { kind: 'fia-zone', id: slug, name: written }
  if (/ zone \d+$/.test(written)) return { kind: 'fia-zone', id: null, name: written }
  if (written.startsWith('AHTC ')) return { kind: 'fia-circle', id: slug, name: written }
  const surveyArea = surveyAreas[written]
  if (surveyArea !== undefined) return { kind: 'survey-area', id: null, name: surveyArea }
  const district = resolveDistrict(written)
  if (district.kind !== 'found') return undefined
  return { kind: 'district', id: district.districtId, name: written.replace(/ district$/, '') }
}
