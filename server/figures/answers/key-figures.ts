import type { KeyFigure, KeyFigures } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import type { Measure } from '#contract/measures.ts'
import { type Period, quartersBetween } from '#contract/periods.ts'
import type { Snapshot } from '../snapshot.ts'
import { figureOf } from './cell.ts'
import { originOf } from './origin.ts'

export type KeyQuestion = {
  measure: Measure
  category: Category
  placeId: string
  period: Period
  compared: Period | undefined
}

/** Four figures: how many, how fast, how many in time, how many reached. The first is the sentence's own measure when it counts records. */
export function answerKeyFigures(snapshot: Snapshot, question: KeyQuestion): KeyFigures {
  const first: Measure = question.measure === 'cases' || question.measure === 'referrals' ? question.measure : 'persons'
  const measures: Measure[] = [first, 'first-answer-hours', 'answered-on-time', 'reached']
  return {
    ...originOf(snapshot),
    placeId: question.placeId,
    category: question.category,
    periodId: question.period.id,
    ...(question.compared ? { comparedPeriodId: question.compared.id } : {}),
    figures: measures.map((measure) => keyFigure(snapshot, measure, question)),
  }
}

function keyFigure(
  snapshot: Snapshot,
  measure: Measure,
  { category, placeId, period, compared }: KeyQuestion,
): KeyFigure {
  const cell = { measure, category, placeId }
  return {
    measure,
    current: figureOf(snapshot, { ...cell, periodId: period.id }),
    ...(compared ? { compared: figureOf(snapshot, { ...cell, periodId: compared.id }) } : {}),
    trend: quartersUpTo(snapshot, period).map((periodId) => ({
      periodId,
      // Forms are published for years only: the line beside a form is its stream's.
      count: figureOf(snapshot, { ...cell, category: streamOf(category), periodId }),
    })),
  }
}

/** All quarters from the first published one to the end of a period. */
export function quartersUpTo(snapshot: Snapshot, period: Period): string[] {
  const first = snapshot.parts.persons.axes[1]?.[0] ?? ''
  return quartersBetween(first, period.quarters.at(-1) ?? first)
}
