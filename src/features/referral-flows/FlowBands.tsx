import { useMemo, useState } from 'react'
import type { Flows } from '#contract/api/movements.ts'
import { type FlowKind, flowKinds } from '#contract/release/facets.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { shownPairs } from '#src/charts/pair-figures.ts'
import { Sankey, type SankeyEnd } from '#src/charts/Sankey.tsx'
import { type SankeyNode, sankeyLayout } from '#src/charts/sankey-layout.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { FlowList } from './FlowList.tsx'
import type { FlowNames } from './flow-names.ts'

export type FlowBandsProps = { readonly flows: Flows; readonly nameOf: FlowNames }

/** Pixels: a kind's name may take two lines. */
const size = { height: 480, slot: 40 } as const

/** The bands, and under them the flows that stand out, in numbers. */
export function FlowBands({ flows, nameOf }: FlowBandsProps) {
  const { movementWords, language } = useMovementWords()
  const [hovered, setHovered] = useState<SankeyEnd>()
  const [pinned, setPinned] = useState<SankeyEnd>()
  const layout = useMemo(() => sankeyLayout(flows, size), [flows])
  const write = (value: number) => formatNumber(value, language)
  const isolated = (value: number) => isolateLtr(write(value))
  const nodeName = (id: string) => {
    const kind = flowKinds.find((one) => one === id)
    return kind ? nameOf(kind) : movementWords('flows.rest')
  }
  const countOf = ({ count, isAtLeast }: SankeyNode) =>
    isAtLeast ? movementWords('flows.atLeast', { number: isolated(count) }) : isolated(count)
  const lit = hovered ?? pinned
  return (
    <ChartFigure summary={summary()}>
      <Sankey
        layout={layout}
        words={{
          from: movementWords('flows.from'),
          to: movementWords('flows.to'),
          nameOf: nodeName,
          countOf,
          label: (side, node) =>
            movementWords(side === 'from' ? 'flows.sends' : 'flows.isAsked', {
              name: nodeName(node.id),
              number: countOf(node),
            }),
        }}
        write={write}
        {...{ lit, pinned }}
        onHover={setHovered}
        onPin={(end) => setPinned((before) => (isSame(before, end) ? undefined : end))}
      />
      <FlowList flows={flows} nameOf={nameOf} lit={litKind(lit)} />
    </ChartFigure>
  )

  function summary(): string {
    const largest = shownPairs(flows)
      .slice(0, 3)
      .map(({ from, to, count }) =>
        movementWords('routes.summaryRoute', { from: nameOf(from), to: nameOf(to), number: isolated(count) }),
      )
    return movementWords('flows.summary', { flows: largest.join(movementWords('comma')) })
  }
}

const isSame = (a: SankeyEnd | undefined, b: SankeyEnd): boolean => a?.side === b.side && a.id === b.id

/** The kind that stands out; the part for all others is none. */
function litKind(end: SankeyEnd | undefined): { side: SankeyEnd['side']; kind: FlowKind } | undefined {
  const kind = flowKinds.find((one) => one === end?.id)
  return end && kind && { side: end.side, kind }
}
