import type { District, Geography } from '#contract/places.ts'
import { compareNames } from '#src/i18n/format.ts'
import type { Language } from '#src/i18n/language.ts'

export type DistrictSteps = { readonly previous: District | undefined; readonly next: District | undefined }

/** The districts before and after one in its province, in the order of the reader's alphabet. Nothing follows the last. */
export function districtSteps({ districts }: Geography, districtId: string, language: Language): DistrictSteps {
  const own = districts.find(({ id }) => id === districtId)
  const ordered = districts
    .filter(({ provinceId }) => provinceId === own?.provinceId)
    .toSorted((a, b) => compareNames(a.name[language], b.name[language], language))
  const at = ordered.findIndex(({ id }) => id === districtId)
  return { previous: at < 0 ? undefined : ordered[at - 1], next: at < 0 ? undefined : ordered[at + 1] }
}
