import { dashboardAgeBands, type Profile, sexes } from '#contract/api/figures.ts'
import { type Category, formsOf, streamOf } from '#contract/categories.ts'
import { type Count, notApplicable, notShown, valueOf } from '#contract/count.ts'
import { sexAgeId, stages } from '../axes.ts'
import { readCell } from '../read-table.ts'
import type { FixedTable, Snapshot } from '../snapshot.ts'
import { figureOf } from './cell.ts'
import { originOf } from './origin.ts'

/** Who, in which form, how far in the justice chain, for a whole year. Sex, age and stage are published by stream. */
export function answerProfile(
  snapshot: Snapshot,
  question: { placeId: string; periodId: string; category: Category },
): Profile {
  const { placeId, periodId, category } = question
  const stream = streamOf(category)
  const at = [placeId, periodId, stream]
  return {
    ...originOf(snapshot),
    placeId,
    category: stream,
    periodId,
    sexAndAge: sexes.flatMap((sex) =>
      dashboardAgeBands.map((ageBand) => ({
        sex,
        ageBand,
        count: countIn(snapshot.parts['sex-age'], [...at, sexAgeId(sex, ageBand)]),
      })),
    ),
    forms: formsOf(stream).map((form) => ({
      category: form,
      count: figureOf(snapshot, { measure: 'persons', placeId, periodId, category: form }),
    })),
    stages: stages.map((stage) => ({ stage, count: countIn(snapshot.parts.stages, [...at, stage]) })),
  }
}

function countIn(table: FixedTable, ids: readonly string[]): Count {
  const number = readCell(table, ids)
  if (number === undefined) return notApplicable
  return number === null ? notShown : valueOf(number)
}
