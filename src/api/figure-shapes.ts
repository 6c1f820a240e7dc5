import type { Coverage, DistrictFigures, KeyFigures, Profile, Trend } from '#contract/api/figures.ts'
import { categories } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { measures } from '#contract/measures.ts'
import { provinceIds } from '#contract/places.ts'
import { adultGroups, controlMethods, groups, sectors, stages } from '#contract/release/facets.ts'
import { type Check, flag, list, number, oneOf, optional, shapeOf, text } from './shape.ts'

const kinds = oneOf(['value', 'not-shown', 'no-return', 'not-applicable'])

/** A figure: one of four kinds, and a number only in the first. */
export const countShape: Check<Count> = (value, at) => {
  const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined
  const departure = kinds(kind, `${at}/kind`)
  if (departure !== undefined || kind !== 'value') return departure
  return number(Reflect.get(Object(value), 'value'), `${at}/value`)
}

const origin = { releaseId: text, asOf: text, isSynthetic: flag }
const question = { placeId: text, periodId: text }
const category = oneOf(categories)
const measure = oneOf(measures)

export const keyFiguresShape = shapeOf<KeyFigures>({
  ...origin,
  ...question,
  category,
  comparedPeriodId: optional(text),
  figures: list(
    shapeOf<KeyFigures['figures'][number]>({
      measure,
      current: countShape,
      compared: optional(countShape),
      trend: list(shapeOf<KeyFigures['figures'][number]['trend'][number]>({ periodId: text, count: countShape })),
    }),
  ),
})

export const districtFiguresShape = shapeOf<DistrictFigures>({
  ...origin,
  ...question,
  measure,
  category: optional(category),
  total: countShape,
  unknownDistrict: countShape,
  heldBack: countShape,
  together: list(
    shapeOf<DistrictFigures['together'][number]>({
      divisionId: optional(text),
      provinceIds: list(oneOf(provinceIds)),
      districtIds: list(text),
      silentDistrictIds: list(text),
      includesUnknownDistrict: flag,
      count: countShape,
      rate: countShape,
    }),
  ),
  rows: list(
    shapeOf<DistrictFigures['rows'][number]>({
      districtId: text,
      count: countShape,
      rate: countShape,
      isFew: flag,
      returnsDue: number,
      returnsReceived: number,
    }),
  ),
})

export const trendShape = shapeOf<Trend>({
  ...origin,
  placeId: text,
  measure,
  quarters: list(text),
  provisionalFrom: optional(text),
  series: list(shapeOf<Trend['series'][number]>({ category: optional(category), counts: list(countShape) })),
  returns: list(shapeOf<Trend['returns'][number]>({ due: number, received: number })),
})

export const coverageShape = shapeOf<Coverage>({
  ...origin,
  ...question,
  agenciesDue: number,
  agenciesReported: number,
  districtsDue: number,
  districtsReported: number,
  returnsDue: number,
  returnsReceived: number,
  returnsLate: number,
  returnsMissing: number,
})

export const profileShape = shapeOf<Profile>({
  ...origin,
  ...question,
  category,
  groups: list(shapeOf<Profile['groups'][number]>({ group: oneOf(groups), count: countShape })),
  adultGroups: list(shapeOf<Profile['adultGroups'][number]>({ group: oneOf(adultGroups), count: countShape })),
  forms: list(shapeOf<Profile['forms'][number]>({ category, count: countShape })),
  sectors: list(shapeOf<Profile['sectors'][number]>({ sector: oneOf(sectors), count: countShape })),
  control: list(shapeOf<Profile['control'][number]>({ method: oneOf(controlMethods), count: countShape })),
  stages: list(
    shapeOf<Profile['stages'][number]>({
      stage: oneOf(stages),
      count: countShape,
      medianDays: countShape,
      ninetiethDays: countShape,
    }),
  ),
})
