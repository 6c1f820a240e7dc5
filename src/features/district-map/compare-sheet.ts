import type { DistrictFigures } from '#contract/api/figures.ts'
import { notApplicable, valueOf } from '#contract/count.ts'
import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import { countryId, type Geography } from '#contract/places.ts'
import type { FigureSheet, SheetCell, SheetColumn } from '#src/export/export-sheet.ts'
import type { FileWords } from '#src/i18n/file-words.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { provisionalNotes } from '#src/i18n/provisional-note.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import { changeUnitOf } from '#src/map/change-scale.ts'
import { type DistrictRow, districtRows } from '#src/map/district-row.ts'
import { type FigureKind, hasRate } from '#src/map/write-figure.ts'
import { countChanges, type DistrictChange, districtChanges } from './district-changes.ts'
import type { DistrictWords } from './district-sheet.ts'
import { unknownDistrictWords } from './map-words.ts'
import { togetherParts } from './together-parts.ts'

export type ComparePicture = {
  readonly now: DistrictFigures
  readonly before: DistrictFigures
  readonly view: 'change' | 'sides'
  /** Whether the map shows rates or counts. */
  readonly show: FigureKind
  readonly geography: Geography
  readonly heading: { readonly title: string; readonly subtitle: string }
  readonly placeName: string
  readonly provisionalFrom: string | undefined
  /** What the boundaries of the map mean. */
  readonly boundaryNotes: readonly string[]
}

/** A district in both periods; `earlier` as the answer about the compared one has it. */
type Row = { readonly now: DistrictChange; readonly earlier: DistrictRow | undefined }
type Part = SheetColumn & {
  readonly cell: (row: Row) => SheetCell
  /** Of the whole, or of what the whole holds beside the rows. */
  readonly sum?: (sum: Sum) => SheetCell
}
type Sum = {
  readonly id: string
  readonly name: string
  readonly now: SheetCell
  readonly before: SheetCell
}

/** The districts in two periods, for files: both figures beside each other, and on the map of changes what lies between them. */
export function compareSheet(picture: ComparePicture, words: DistrictWords & FileWords): FigureSheet {
  const { now, before, view, show, geography, heading, placeName, provisionalFrom, boundaryNotes } = picture
  const { t, language, mapWords, exportWords } = words
  const { measure, category, placeId, periodId } = now
  const { basis, isProtected } = measureOf(measure)
  const earlier = new Map(districtRows(before, geography, language).map((row) => [row.districtId, row]))
  const changes = districtChanges(districtRows(now, geography, language), before, show)
  const parts = partsOf(picture, words)
  const missing = changes.length - countChanges(changes).compared
  const notDrawn = [now, before].flatMap((one) => {
    const said = unknownDistrictWords(one.unknownDistrict, language, mapWords)
    return said === undefined ? [] : [`${formatPeriod(one.periodId, t)}: ${said}`]
  })
  const sentence = filterSentence({ measure, category, place: placeName, period: formatPeriod(periodId, t) }, words)
  return {
    id: [view, measure, ...(category ? [category] : []), placeId, before.periodId, periodId].join('-'),
    ...heading,
    sentence: exportWords('sentence.compared', { sentence, before: formatPeriod(before.periodId, t) }),
    columns: parts.map(({ id, header, unit }) => ({ id, header, unit })),
    rows: [
      ...changes.map((row) => parts.map(({ cell }) => cell({ now: row, earlier: earlier.get(row.districtId) }))),
      ...sumsOf(picture, words).map((sum) => parts.map((part) => part.sum?.(sum) ?? '')),
    ],
    definitions: [measureDefinition(measure, t)],
    notes: [
      ...(view === 'change' && missing > 0 ? [mapWords('map:change.missing', { number: missing })] : []),
      ...(isProtected && basis === 'count' ? [mapWords('map:change.caution')] : []),
      ...notDrawn,
      ...provisionalNotes([before.periodId, periodId], provisionalFrom, words),
      ...boundaryNotes,
    ],
    ...releaseOrigin(now, words),
  }
}

function partsOf({ now, before, view, show, geography }: ComparePicture, words: DistrictWords & FileWords): Part[] {
  const { t, mapWords, exportWords } = words
  const { measure } = now
  const changeUnit = changeUnitOf(measure, show)
  const few = mapWords('map:table.few', { minimum: fewCount })
  const sides = [
    { side: 'before', data: before, rowOf: ({ earlier }: Row) => earlier },
    { side: 'now', data: now, rowOf: ({ now: row }: Row): DistrictRow | undefined => row },
  ] as const
  const figures = sides.flatMap(({ side, data, rowOf }): Part[] => {
    const period = formatPeriod(data.periodId, t)
    const named = (name: string) => exportWords('column.inPeriod', { name, period })
    const count: Part = {
      id: `${side}_count`,
      header: named(hasRate(measure) ? mapWords('map:table.count') : t(`terms:measure.${measure}`)),
      unit: unitOf(measure, words),
      cell: (row) => rowOf(row)?.count ?? notApplicable,
      sum: (sum) => sum[side],
    }
    const rate: Part = {
      id: `${side}_rate`,
      header: named(mapWords('map:table.rate')),
      unit: mapWords('map:table.perResidents'),
      cell: (row) => rowOf(row)?.rate ?? notApplicable,
    }
    return hasRate(measure) && (view === 'sides' || show === 'rate') ? [count, rate] : [count]
  })
  const together = sides.flatMap(({ side, data, rowOf }): Part[] =>
    data.together.length === 0
      ? []
      : togetherParts(measure, geography, words).map(({ id, header, cell, ...unit }) => ({
          id: `${side}_${id}`,
          header: exportWords('column.inPeriod', { name: header, period: formatPeriod(data.periodId, t) }),
          ...unit,
          cell: (row) => {
            const district = rowOf(row)
            return district ? cell(district) : ''
          },
        })),
  )
  const change: Part = {
    id: 'change',
    header: exportWords('column.change'),
    unit:
      changeUnit === 'per-residents'
        ? mapWords('map:table.perResidents')
        : exportWords(changeUnit === 'points' ? 'column.points' : 'column.percentOfEarlier'),
    cell: ({ now: row }) => row.change,
  }
  const returns = sides.map(
    ({ side, data, rowOf }): Part => ({
      id: `${side}_returns_received`,
      header: exportWords('column.inPeriod', {
        name: mapWords('map:table.returns'),
        period: formatPeriod(data.periodId, t),
      }),
      cell: (row) => valueOf(rowOf(row)?.returnsReceived ?? 0),
    }),
  )
  const due = sides.map(
    ({ side, data, rowOf }): Part => ({
      id: `${side}_returns_due`,
      header: exportWords('column.inPeriod', {
        name: mapWords('map:table.returnsDue'),
        period: formatPeriod(data.periodId, t),
      }),
      cell: (row) => valueOf(rowOf(row)?.returnsDue ?? 0),
    }),
  )
  return [
    {
      id: 'district_id',
      header: mapWords('map:table.districtId'),
      cell: ({ now: { districtId } }) => districtId,
      sum: ({ id }) => id,
    },
    {
      id: 'district',
      header: mapWords('map:table.district'),
      cell: ({ now: { name } }) => name,
      sum: ({ name }) => name,
    },
    ...(now.placeId === countryId
      ? [
          {
            id: 'province',
            header: mapWords('map:table.province'),
            cell: ({ now: { provinceName } }: Row) => provinceName,
          },
        ]
      : []),
    ...figures,
    ...(view === 'change' ? [change] : []),
    ...returns,
    ...due,
    ...together,
    { id: 'remark', header: mapWords('map:table.remark'), cell: ({ now: { isFew } }) => (isFew ? few : '') },
  ]
}

/** A share and a median say what they are of; counts what was counted. */
const unitOf = (measure: Measure, { t, mapWords }: DistrictWords): string => {
  const { basis } = measureOf(measure)
  return basis === 'count' ? t(`terms:unit.${measure}`) : mapWords(`map:table.${basis}`)
}

/** What the totals hold beyond the rows, and the totals; a share or a median has its own value for the place alone. */
function sumsOf({ now, before, placeName }: ComparePicture, { mapWords }: DistrictWords): Sum[] {
  const of = (id: string, name: string, key: 'unknownDistrict' | 'heldBack' | 'total'): Sum => ({
    id,
    name,
    now: now[key],
    before: before[key],
  })
  if (!hasRate(now.measure)) return [of(now.placeId, placeName, 'total')]
  return [
    ...(now.placeId === countryId
      ? [of('district-not-known', mapWords('map:table.unknownDistrict'), 'unknownDistrict')]
      : []),
    of('held-back', mapWords('map:table.heldBack'), 'heldBack'),
    of(now.placeId, mapWords('map:table.total'), 'total'),
  ]
}
