import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { PublishedFigures } from '#contract/api/published-figures.ts'
import { readDistricts } from '#contract/geography/read-districts.ts'
import { type Geography, isProvinceId } from '#contract/places.ts'
import { findGlotipBreaks } from '#contract/published-figures/glotip-breaks.ts'
import { published, referenceTexts } from '#tests/unit/published/reference-texts.ts'

/** What the server answers from the shipped files, as it arrives: through JSON. */
export const publishedAnswer: PublishedFigures = JSON.parse(
  JSON.stringify({
    figures: published.figures,
    conflicts: published.conflicts,
    tierYears: published.tierClaim,
    glotipBreaks: findGlotipBreaks(published.figures),
  }),
)

const provinceRows = Papa.parse<Record<string, string>>(readFileSync('reference/provinces.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data

/** Names of the shipped provinces and districts. */
export const geographyAnswer: Geography = {
  provinces: provinceRows.flatMap(({ id = '', name = '', name_ur: nameUr = '' }) =>
    isProvinceId(id) ? [{ id, name: { en: name, ur: nameUr }, population: null }] : [],
  ),
  divisions: [],
  districts: readDistricts(referenceTexts['districts.csv'] ?? '')
    .filter(({ parentId }) => parentId === null)
    .map(({ id, provinceId, divisionId, name, nameUr }) => ({
      id,
      provinceId,
      divisionId,
      name: { en: name, ur: nameUr },
      population: null,
    })),
}
