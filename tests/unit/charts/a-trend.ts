import type { Trend } from '#contract/api/figures.ts'
import { type Count, valueOf } from '#contract/count.ts'
import { quartersBetween } from '#contract/periods.ts'

const quarters = quartersBetween('2022q1', '2026q4')

/** Twenty counts that lead in a straight line from one number to another, rounded, with some quarters replaced. */
export const countsFrom = (first: number, last: number, replaced: Readonly<Record<string, Count>> = {}): Count[] =>
  quarters.map(
    (quarter, index) =>
      replaced[quarter] ?? valueOf(Math.round(first + ((last - first) * index) / (quarters.length - 1))),
  )

/** Persons in Pakistan, 2022 to 2026, the last quarter provisional, lines that hardly move. */
export const aTrend = (changes: Partial<Trend> = {}): Trend => ({
  releaseId: 'test-1',
  asOf: '2026-11-15',
  isSynthetic: true,
  placeId: 'pakistan',
  measure: 'persons',
  quarters,
  provisionalFrom: '2026q4',
  series: [
    { category: 'tip', counts: countsFrom(400, 410) },
    { category: 'bonded-labour', counts: countsFrom(200, 204) },
    { category: 'som', counts: countsFrom(300, 300) },
  ],
  returns: quarters.map(() => ({ due: 1500, received: 1350 })),
  ...changes,
})
