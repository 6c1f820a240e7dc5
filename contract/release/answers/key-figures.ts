import type { KeyFigure, KeyFigures } from '#contract/api/figures.ts'
import { type Category, streamOf } from '#contract/categories.ts'
import type { Measure } from '#contract/measures.ts'
import { type Period, quartersBetween } from '#contract/periods.ts'
import type { Release } from '../release.ts'
import { figureOf, figuresByPeriod } from './cell.ts'
import { originOf } from './origin.ts'

export type KeyQuestion = {
  measure: Measure
  category: Category
  placeId: string
  period: Period
  compared: Period | undefined
}

/** Four figures: how many, how fast, how many in time, how many reached. The first is the sentence's own measure when it counts records. */
export function answerKeyFigures(release: Release, question: KeyQuestion): KeyFigures {
  const first: Measure = question.measure === 'cases' || question.measure === 'referrals' ? question.measure : 'persons'
  const measures: Measure[] = [first, 'first-answer-hours', 'answered-on-time', 'reached']
  const quarters = quartersUpTo(release, question.period)
  return {
    ...originOf(release),
    placeId: question.placeId,
    category: question.category,
    periodId: question.period.id,
    ...(question.compared ? { comparedPeriodId: question.compared.id } : {}),
    figures: measures.map((measure) => keyFigure(release, measure, question, quarters)),
  }
}

function keyFigure(
  release: Release,
  measure: Measure,
  { category, placeId, period, compared }: KeyQuestion,
  quarters: readonly string[],
): KeyFigure {
  const cell = { measure, category, placeId }
  // Forms are published for years only: the line beside a form is its stream's.
  const inQuarter = figuresByPeriod(release, { ...cell, category: streamOf(category) })
  return {
    measure,
    current: figureOf(release, { ...cell, periodId: period.id }),
    ...(compared ? { compared: figureOf(release, { ...cell, periodId: compared.id }) } : {}),
    trend: quarters.map((periodId) => ({ periodId, count: inQuarter(periodId) })),
  }
}

/** All quarters from the first published one to the end of a period. */
export function quartersUpTo(release: Release, period: Period): string[] {
  const first = release.tables.persons.axes[1]?.[0] ?? ''
  return quartersBetween(first, period.quarters.at(-1) ?? first)
}
