import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { Geography } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'

/** A district as it was cited, and as the latest release has it. */
export type CitedRow = DistrictRow & { readonly latest: Count; readonly isOther: boolean }

/** @param latest absent where the latest release offers no such view */
export function citedRows(
  cited: DistrictFigures,
  latest: DistrictFigures | undefined,
  geography: Geography,
  language: Language,
): CitedRow[] {
  const now = new Map(latest?.rows.map((row) => [row.districtId, row.count]))
  return districtRows(cited, geography, language).map((row) => {
    const count = now.get(row.districtId) ?? notApplicable
    return { ...row, latest: count, isOther: latest !== undefined && !isSame(row.count, count) }
  })
}

/** Equal numbers, or no number for the same reason. */
export const isSame = (a: Count, b: Count): boolean =>
  a.kind === 'value' && b.kind === 'value' ? a.value === b.value : a.kind === b.kind
