import { numberOrNull } from '#contract/count.ts'
import type { Stage } from '#contract/release/facets.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { longestWait } from './longest-wait.ts'
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
  const wait = longestWait(stages.map(({ stage, medianDays }) => ({ id: stage, days: medianDays })))
  if (wait) return { kind: 'longest', stage: wait.id, days: wait.days, isOfAll: wait.shown === wait.all }
  const moves = stages.flatMap(({ count }) => numberOrNull(count) ?? [])
  if (moves.length === 0) return { kind: 'none' }
  return { kind: 'moved', moves: moves.reduce((sum, value) => sum + value, 0), isOfAll: moves.length === stages.length }
}

/** The statement as the title of the figure. */
export function stagesTitle(
  stages: readonly StageFigures[],
  periodId: string,
  { t, justiceWords }: JusticeWords,
): string {
  const statement = stagesStatement(stages)
  switch (statement.kind) {
    case 'longest':
      return justiceWords(statement.isOfAll ? 'longest' : 'longestShown', {
        stage: justiceWords(`before.${statement.stage}`),
        days: justiceWords('days', { count: statement.days }),
      })
    case 'moved':
      return justiceWords(statement.isOfAll ? 'moved' : 'movedShown', {
        count: statement.moves,
        period: formatPeriod(periodId, t),
      })
    case 'none':
      return justiceWords('title')
  }
}
