import { type Justice, justicePlaces } from '#contract/api/justice.ts'
import { streams } from '#contract/categories.ts'
import { leadingLaws, stages } from '#contract/release/facets.ts'
import { countShape } from './figure-shapes.ts'
import { flag, list, oneOf, shapeOf, text } from './shape.ts'

const stage = oneOf(stages)

export const justiceShape = shapeOf<Justice>({
  releaseId: text,
  asOf: text,
  isSynthetic: flag,
  placeId: text,
  stream: oneOf(streams),
  periodId: text,
  stages: list(
    shapeOf<Justice['stages'][number]>({
      stage,
      count: countShape,
      byLaw: list(shapeOf<Justice['stages'][number]['byLaw'][number]>({ law: oneOf(leadingLaws), count: countShape })),
      medianDays: countShape,
      ninetiethDays: countShape,
    }),
  ),
  places: list(
    shapeOf<Justice['places'][number]>({
      placeId: oneOf(justicePlaces),
      stages: list(
        shapeOf<Justice['places'][number]['stages'][number]>({ stage, count: countShape, medianDays: countShape }),
      ),
    }),
  ),
  years: list(shapeOf<Justice['years'][number]>({ periodId: text, isProvisional: flag })),
  series: list(shapeOf<Justice['series'][number]>({ stage, counts: list(countShape) })),
})
