import type { TFunction } from 'i18next'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { type Count, valueOf } from '#contract/count.ts'
import { fewCount, measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import type { FigureSheet, SheetCell, SheetColumn } from '#src/export/export-sheet.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import type { Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { hasRate } from '#src/map/write-figure.ts'
import { type MapTranslate, unknownDistrictWords } from './map-words.ts'
import { togetherParts } from './together-parts.ts'

export type DistrictWords = Words & { readonly mapWords: MapTranslate; readonly chartWords: TFunction<'charts'> }

export type DistrictPicture = {
  readonly data: DistrictFigures
  readonly geography: Geography
  readonly title: string
  readonly subtitle: string
  readonly placeName: string
  /** What the boundaries of the map mean. */
  readonly boundaryNotes: readonly string[]
}

type Part = SheetColumn & { readonly cell: (row: DistrictRow) => SheetCell; readonly sum?: (sum: Sum) => SheetCell }
type Sum = { readonly id: string; readonly name: string; readonly count: Count }

/** The districts of a place, for files: both numbers with their returns, and what the total holds beside them. */
export function districtSheet(picture: DistrictPicture, words: DistrictWords): FigureSheet {
  const { data, geography, title, subtitle, placeName } = picture
  const { t, language, mapWords } = words
  const { measure, category, periodId, placeId } = data
  const parts = partsOf(data, geography, words)
  const unknownDistrict = unknownDistrictWords(data.unknownDistrict, language, mapWords)
  return {
    id: ['districts', measure, ...(category ? [category] : []), placeId, periodId].join('-'),
    title,
    subtitle,
    sentence: filterSentence({ measure, category, place: placeName, period: formatPeriod(periodId, t) }, words),
    columns: parts.map(({ id, header, unit }) => ({ id, header, unit })),
    rows: [
      ...districtRows(data, geography, language).map((row) => parts.map(({ cell }) => cell(row))),
      ...sumsOf(data, placeName, words).map((sum) => parts.map((part) => part.sum?.(sum) ?? '')),
    ],
    definitions: [measureDefinition(measure, t)],
    notes: [...(unknownDistrict === undefined ? [] : [unknownDistrict]), ...picture.boundaryNotes],
    ...releaseOrigin(data, words),
  }
}

function partsOf({ measure, placeId, together }: DistrictFigures, geography: Geography, words: DistrictWords): Part[] {
  const { t, mapWords } = words
  const { basis } = measureOf(measure)
  const few = mapWords('map:table.few', { minimum: fewCount })
  const province: Part = {
    id: 'province',
    header: mapWords('map:table.province'),
    cell: ({ provinceName }) => provinceName,
  }
  const count: Part = {
    id: 'count',
    header: mapWords('map:table.count'),
    unit: t(`terms:unit.${measure}`),
    cell: (row) => row.count,
    sum: (sum) => sum.count,
  }
  const rate: Part = {
    id: 'rate',
    header: basis === 'count' ? mapWords('map:table.rate') : t(`terms:measure.${measure}`),
    unit: basis === 'count' ? mapWords('map:table.perResidents') : mapWords(`map:table.${basis}`),
    cell: (row) => row.rate,
    ...(!hasRate(measure) && { sum: (sum: Sum) => sum.count }),
  }
  return [
    {
      id: 'district_id',
      header: mapWords('map:table.districtId'),
      cell: ({ districtId }) => districtId,
      sum: ({ id }) => id,
    },
    { id: 'district', header: mapWords('map:table.district'), cell: ({ name }) => name, sum: ({ name }) => name },
    ...(placeId === countryId ? [province] : []),
    ...(hasRate(measure) ? [count, rate] : [rate]),
    {
      id: 'returns_received',
      header: mapWords('map:table.returns'),
      cell: ({ returnsReceived }) => valueOf(returnsReceived),
    },
    { id: 'returns_due', header: mapWords('map:table.returnsDue'), cell: ({ returnsDue }) => valueOf(returnsDue) },
    ...(together.length > 0 ? togetherParts(measure, geography, words) : []),
    { id: 'remark', header: mapWords('map:table.remark'), cell: ({ isFew }) => (isFew ? few : '') },
  ]
}

/** What the total holds beyond the rows, and the total; a share or a median has nothing of the kind but its own value for the place. */
function sumsOf(data: DistrictFigures, placeName: string, { mapWords }: DistrictWords): Sum[] {
  if (!hasRate(data.measure)) return [{ id: data.placeId, name: placeName, count: data.total }]
  const unknown: Sum = {
    id: 'district-not-known',
    name: mapWords('map:table.unknownDistrict'),
    count: data.unknownDistrict,
  }
  return [
    ...(data.placeId === countryId ? [unknown] : []),
    { id: 'held-back', name: mapWords('map:table.heldBack'), count: data.heldBack },
    { id: data.placeId, name: mapWords('map:table.total'), count: data.total },
  ]
}
