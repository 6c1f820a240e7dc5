import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import type { Conflict } from '../conflicts/conflict-sides.ts'

/**
 * Conflicts whose first figure is one of these: each stands in one section, though its other sides may stand in others. The claim
 * about the tiers has a table of its own.
 */
export function conflictsLedBy(figures: readonly PublishedFigure[], conflicts: readonly Conflict[]): Conflict[] {
  const ids = new Set(figures.map(({ id }) => id))
  return conflicts.filter(
    ({ kind, figureIds: [first] }) => kind !== 'claim-against-record' && first !== undefined && ids.has(first),
  )
}
