import type { Measure } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { SheetCell, SheetColumn } from '#src/export/export-sheet.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import { togetherPlace } from '#src/map/together-words.ts'
import type { DistrictWords } from './district-sheet.ts'

export type TogetherPart = SheetColumn & { readonly cell: (row: DistrictRow) => SheetCell }

/** Columns of what a district without a number of its own counts with others: the same beside each of them, so not to be added up. */
export function togetherParts(
  measure: Measure,
  geography: Geography,
  { t, mapWords, language }: DistrictWords,
): TogetherPart[] {
  return [
    {
      id: 'together_with',
      header: mapWords('map:table.togetherWith'),
      cell: ({ together }) => (together ? togetherPlace(together, geography, { t: mapWords, language }) : ''),
    },
    {
      id: 'together_count',
      header: mapWords('map:table.togetherCount'),
      unit: t(`terms:unit.${measure}`),
      cell: ({ together }) => together?.count ?? '',
    },
    {
      id: 'together_rate',
      header: mapWords('map:table.togetherRate'),
      unit: mapWords('map:table.perResidents'),
      cell: ({ together }) => together?.rate ?? '',
    },
  ]
}
