import type { ReturnCell, ReturnRowFigures, ReturnsByAgency, ReturnsByKind } from '#contract/api/returns.ts'
import { provinceIds } from '#contract/places.ts'
import { flag, list, number, oneOf, optional, shapeOf, text } from './shape.ts'

const cell = shapeOf<ReturnCell>({ due: number, received: number, late: number, revised: number, missing: number })

const figures = {
  cells: list(cell),
  sum: cell,
  monthsMissing: number,
  lastReceived: optional(text),
  linesDue: number,
  linesSilent: number,
}

const frame = {
  releaseId: text,
  asOf: text,
  isSynthetic: flag,
  placeId: text,
  periodId: text,
  months: list(text),
  total: shapeOf<ReturnRowFigures>(figures),
  silence: list(shapeOf<ReturnsByKind['silence'][number]>({ quarter: text, districtIds: list(text) })),
}

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const province = oneOf(provinceIds)

export const returnsByKindShape = shapeOf<ReturnsByKind>({
  ...frame,
  rows: list(shapeOf<ReturnsByKind['rows'][number]>({ id: text, kind: text, provinceId: province, ...figures })),
})

export const returnsByAgencyShape = shapeOf<ReturnsByAgency>({
  ...frame,
  rows: list(
    shapeOf<ReturnsByAgency['rows'][number]>({
      id: text,
      kind: text,
      provinceId: optional(province),
      agency: optional(
        shapeOf<NonNullable<ReturnsByAgency['rows'][number]['agency']>>({ name: names, shortName: text }),
      ),
      ...figures,
    }),
  ),
})
