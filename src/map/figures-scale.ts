import type { DistrictFigures } from '#contract/api/figures.ts'
import { periodOf } from '#contract/periods.ts'
import { type Classing, makeScale, type Scale } from './scale.ts'

/** The scale of one answer, or of several periods that are seen beside each other: of equal numbers over the districts of all. */
export function figuresScale(answers: readonly [DistrictFigures, ...DistrictFigures[]], classing?: Classing): Scale {
  const [{ measure, periodId }] = answers
  return makeScale({
    measure,
    periodKind: periodOf(periodId).kind,
    values: answers.flatMap(({ rows }) => rows.map((row) => row.rate)),
    together: answers.flatMap(({ together }) => together.map((group) => group.rate)),
    ...(classing && { classing }),
  })
}
