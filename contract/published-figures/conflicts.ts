import type { FigureConflict } from './conflict.ts'
import { declaredConflicts } from './declared-conflicts.ts'
import { boundsOf } from './figure-value.ts'
import { findPartsConflicts } from './parts-and-wholes.ts'
import type { PublishedFigure } from './published-figure.ts'
import type { TierClaimYear } from './tier-claim.ts'
import { tierOfFigure } from './tier-record.ts'

function groupBy(
  figures: readonly PublishedFigure[],
  keyOf: (figure: PublishedFigure) => string,
): readonly (readonly PublishedFigure[])[] {
  const groups = new Map<string, PublishedFigure[]>()
  for (const figure of figures) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure])
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Whether two answers to one question can both be right: "<5" agrees with 0 to 4 and with "<5". */
function agree(one: PublishedFigure, other: PublishedFigure): boolean {
  if (one.indicator === 'tier' && other.indicator === 'tier') return tierOfFigure(one) === tierOfFigure(other)
  const a = boundsOf(one.value)
  const b = boundsOf(other.value)
  if (a === null || b === null) {
    return one.value.kind === 'text' && other.value.kind === 'text' && one.value.text === other.value.text
  }
  return a.least <= b.greatest && b.least <= a.greatest
}

const questionOf = (figure: PublishedFigure) =>
  [
    figure.subject,
    figure.indicator,
    figure.place.kind,
    figure.place.id ?? figure.place.name,
    figure.periodStart,
    figure.periodEnd,
    figure.dimension,
    figure.category,
    figure.sex,
    figure.age,
  ].join('|')

/** The same indicator, place, period and breakdown with values that exclude each other. */
function findDifferentValues(figures: readonly PublishedFigure[]): FigureConflict[] {
  return groupBy(figures, questionOf)
    .filter((group) => group.some((one) => group.some((other) => !agree(one, other))))
    .map((group) => ({
      kind: 'different-values',
      id: `values.${group[0]?.id}`,
      figureIds: group.map((figure) => figure.id),
    }))
}

/** Below this, two equal numbers are no coincidence worth a word. */
const tellingNumber = 100

/** A large number that two series print for the same place and year, as two different things. */
function findSameNumberOtherUnit(figures: readonly PublishedFigure[]): FigureConflict[] {
  const counts = figures.filter(
    ({ unit, value }) => unit === 'count' && value.kind === 'number' && value.value >= tellingNumber,
  )
  return groupBy(counts, ({ place, periodStart, periodEnd, value }) =>
    [place.kind, place.id, periodStart, periodEnd, value.kind === 'number' ? value.value : ''].join('|'),
  )
    .filter((group) => new Set(group.map(({ series }) => series)).size > 1)
    .filter((group) => new Set(group.map(({ indicator }) => indicator)).size > 1)
    .map((group) => ({
      kind: 'same-number-other-unit',
      id: `number.${group[0]?.id}`,
      figureIds: group.map((figure) => figure.id),
    }))
}

function conflictOfClaim(years: readonly TierClaimYear[]): FigureConflict[] {
  const contradicted = years.filter(({ verdict }) => verdict === 'contradicts')
  if (contradicted.length === 0) return []
  return [
    {
      kind: 'claim-against-record',
      id: 'claim.press-report-2024-tier',
      figureIds: contradicted.flatMap(({ figureIds }) => figureIds),
      years: contradicted.map(({ year }) => year),
    },
  ]
}

/**
 * Everything in the published figures that does not fit together: computed where the files allow it, declared where
 * the other side stands in no file. Nothing is decided: a conflict lists all its sides.
 *
 * @param tierClaim the press report's account of the tier beside the record; empty to leave it out
 * @throws Error when a declared conflict names a figure that does not exist
 */
export function findFigureConflicts(
  figures: readonly PublishedFigure[],
  tierClaim: readonly TierClaimYear[],
): FigureConflict[] {
  const ids = new Set(figures.map((figure) => figure.id))
  for (const { id, figureIds } of declaredConflicts) {
    const missing = figureIds.find((figureId) => !ids.has(figureId))
    if (missing !== undefined) throw new Error(`conflict ${id} names "${missing}", which is no published figure`)
  }
  return [
    ...findDifferentValues(figures),
    ...findPartsConflicts(figures),
    ...findSameNumberOtherUnit(figures),
    ...conflictOfClaim(tierClaim),
    ...declaredConflicts,
  ]
}
