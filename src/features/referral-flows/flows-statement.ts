import type { Flows } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import type { FlowKind } from '#contract/release/facets.ts'
import { largestPair, type ShownPair, shownPairs } from '#src/charts/pair-figures.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { MovementWords } from '#src/i18n/use-movement-words.ts'
import type { FlowNames } from './flow-names.ts'

/** What the flows show, as data: the largest one, or who is asked by most. Never why. */
export type FlowsStatement =
  | ({ readonly kind: 'largest'; readonly total: number | null } & ShownPair<FlowKind, FlowKind>)
  | { readonly kind: 'receives'; readonly id: FlowKind; readonly count: number; readonly total: number }
  | { readonly kind: 'none' }

/**
 * From shown numbers alone. Where no flow is shown, a kind that is asked more than all others together: only that is certain while the
 * numbers of others are not shown.
 */
export function flowsStatement(flows: Flows): FlowsStatement {
  const total = numberOrNull(flows.total)
  const largest = largestPair(shownPairs(flows))
  if (largest) return { kind: 'largest', ...largest, total }
  const most = flows.to.find(({ count }) => total !== null && (numberOrNull(count) ?? 0) > total / 2)
  const count = most && numberOrNull(most.count)
  return most && total !== null && typeof count === 'number'
    ? { kind: 'receives', id: most.id, count, total }
    : { kind: 'none' }
}

/** The statement as the title of the figure. */
export function flowsTitle(flows: Flows, nameOf: FlowNames, { movementWords, language }: MovementWords): string {
  const statement = flowsStatement(flows)
  const write = (value: number) => isolateLtr(formatNumber(value, language))
  switch (statement.kind) {
    case 'largest': {
      const said = { from: nameOf(statement.from), to: nameOf(statement.to), number: write(statement.count) }
      return statement.total === null
        ? movementWords('flows.largestAlone', said)
        : movementWords('flows.largest', { ...said, total: write(statement.total) })
    }
    case 'receives':
      return movementWords('flows.receives', {
        name: nameOf(statement.id),
        number: write(statement.count),
        total: write(statement.total),
      })
    case 'none':
      return movementWords('flows.title')
  }
}
