import type { Coverage, DistrictFigures, KeyFigures, Profile, Trend } from '#contract/api/figures.ts'
import { categories } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { measures } from '#contract/measures.ts'
import { type Check, flag, list, number, oneOf, optional, shapeOf, text } from './shape.ts'

const kinds = oneOf(['value', 'not-shown', 'no-return', 'not-applicable'])

/** A figure: one of four kinds, and a number only in the first. */
const countShape: Check<Count> = (value, at) => {
  const kind: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'kind') : undefined
  const departure = kinds(kind, `${at}/kind`)
  if (departure !== undefined || kind !== 'value') return departure
  return number(Reflect.get(Object(value), 'value'), `${at}/value`)
}

const origin = { snapshotId: text, asOf: text, isSynthetic: flag }
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

// Written out here, because the module that lists them loads the schema library. The types keep both lists equal.
const sex = oneOf(['female', 'male', 'transgender', 'unknown'])
const ageBand = oneOf(['0-17', '18-29', '30+', 'unknown'])

export const profileShape = shapeOf<Profile>({
  ...origin,
  ...question,
  category,
  sexAndAge: list(shapeOf<Profile['sexAndAge'][number]>({ sex, ageBand, count: countShape })),
  forms: list(shapeOf<Profile['forms'][number]>({ category, count: countShape })),
  stages: list(shapeOf<Profile['stages'][number]>({ stage: text, count: countShape })),
})
