import { numberOrNull } from '#contract/count.ts'
import type { Stage } from '#contract/release/facets.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import type { StageFigures } from './stage-days.ts'

/** What the chain shows, as data: where most time passes, or how many moves there were. Never why. */
export type StagesStatement =
  | { readonly kind: 'longest'; readonly stage: Stage; readonly days: number; readonly isOfAll: boolean }
  | { readonly kind: 'moved'; readonly moves: number; readonly isOfAll: boolean }
  | { readonly kind: 'none' }

/**
 * The stage with the largest median of days from the one before. Where fewer than two medians are shown, or two are the largest, the
 * sum of the moves that are shown. `isOfAll` is false when something is hidden that could be more. What has no answer hides nothing.
 */
export function stagesStatement(stages: readonly StageFigures[]): StagesStatement {
  const timed = stages.filter(({ medianDays }) => medianDays.kind !== 'not-applicable')
  const medians = timed.flatMap(({ stage, medianDays }) => {
    const days = numberOrNull(medianDays)
    return days === null ? [] : [{ stage, days }]
  })
  const [first, second] = medians.toSorted((a, b) => b.days - a.days)
  if (first && second && first.days > second.days) {
    return { kind: 'longest', ...first, isOfAll: medians.length === timed.length }
  }
  const moves = stages.flatMap(({ count }) => numberOrNull(count) ?? [])
  if (moves.length === 0) return { kind: 'none' }
  return { kind: 'moved', moves: moves.reduce((sum, value) => sum + value, 0), isOfAll: moves.length === stages.length }
}

/** The statement as the title of the figure. */
export function stagesTitle(stages: readonly StageFigures[], periodId: string, { t, placeWords }: PlaceWords): string {
  const statement = stagesStatement(stages)
  switch (statement.kind) {
    case 'longest':
      return placeWords(statement.isOfAll ? 'justice.longest' : 'justice.longestShown', {
        stage: placeWords(`justice.before.${statement.stage}`),
        days: placeWords('justice.days', { count: statement.days }),
      })
    case 'moved':
      return placeWords(statement.isOfAll ? 'justice.moved' : 'justice.movedShown', {
        count: statement.moves,
        period: formatPeriod(periodId, t),
      })
    case 'none':
      return placeWords('justice.title')
  }
}
