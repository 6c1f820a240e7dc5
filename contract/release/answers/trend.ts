import type { Trend } from '#contract/api/figures.ts'
import { streams } from '#contract/categories.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import type { Period } from '#contract/periods.ts'
import type { Release } from '../release.ts'
import { figuresByPeriod } from './cell.ts'
import { returnsBy } from './coverage.ts'
import { originOf } from './origin.ts'

/** One measure by quarter in a place, over the periods a viewer may see, a line for each stream: never their sum. */
export function answerTrend(
  release: Release,
  periods: readonly Period[],
  { measure, placeId }: { measure: Measure; placeId: string },
): Trend {
  const quarters = periods.filter((period) => period.kind === 'quarter').map((period) => period.id)
  const { provisionalFrom } = release
  const { hasStreams } = measureOf(measure)
  const returnsIn = returnsBy(release, 'period', { placeId })
  return {
    ...originOf(release),
    placeId,
    measure,
    quarters,
    ...(provisionalFrom && quarters.includes(provisionalFrom) ? { provisionalFrom } : {}),
    series: (hasStreams ? streams : streams.slice(0, 1)).map((category) => ({
      ...(hasStreams ? { category } : {}),
      counts: quarters.map(figuresByPeriod(release, { measure, placeId, category })),
    })),
    returns: quarters.map((periodId) => {
      const { returnsDue, returnsReceived } = returnsIn(periodId)
      return { due: returnsDue, received: returnsReceived }
    }),
  }
}
