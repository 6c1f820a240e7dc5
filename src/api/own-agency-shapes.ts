import type { OwnColumns, OwnFigures, OwnNumbers } from '#contract/api/own-agency.ts'
import { categories, streams } from '#contract/categories.ts'
import { recordCategories } from '#contract/own-agency/record-categories.ts'
import { answerOutcomes, groups } from '#contract/release/facets.ts'
import { countShape } from './figure-shapes.ts'
import { list, oneOf, shapeOf, text } from './shape.ts'

type ColumnOf<Value extends string> = { dictionary: Value[]; codes: string }

const column = <const Value extends string>(values: readonly Value[]) =>
  shapeOf<ColumnOf<Value>>({ dictionary: list(oneOf(values)), codes: text })
const openColumn = shapeOf<ColumnOf<string>>({ dictionary: list(text), codes: text })
const where = { district: openColumn, month: openColumn }

const whose = {
  readAt: text,
  agencyId: text,
  agencyName: shapeOf<{ en: string; ur: string }>({ en: text, ur: text }),
  districtIds: list(text),
}

export const ownColumnsShape = shapeOf<OwnColumns>({
  ...whose,
  persons: shapeOf<OwnColumns['persons']>({ category: column(recordCategories), group: column(groups), ...where }),
  cases: shapeOf<OwnColumns['cases']>({ category: column(recordCategories), ...where }),
  sent: shapeOf<OwnColumns['sent']>({ category: column(streams), outcome: column(answerOutcomes), ...where }),
  received: shapeOf<OwnColumns['received']>({
    category: column(streams),
    outcome: column(answerOutcomes),
    hours: openColumn,
    ...where,
  }),
})

export const ownFiguresShape = shapeOf<OwnFigures>({
  ...whose,
  placeId: text,
  category: oneOf(categories),
  periodId: text,
  numbers: shapeOf<OwnNumbers>({
    persons: countShape,
    cases: countShape,
    sent: countShape,
    sentOnTime: countShape,
    received: countShape,
    receivedOnTime: countShape,
    answerHours: countShape,
  }),
})
