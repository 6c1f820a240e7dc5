import { describe, expect, it } from 'vitest'
import { type Count, notShown, valueOf } from '#contract/count.ts'
import { flowKinds } from '#contract/release/facets.ts'
import { createRandom } from '#server/random.ts'
import type { PairFigures } from '#src/charts/pair-figures.ts'
import { bandPath, restId, type SankeyLayout, sankeyLayout } from '#src/charts/sankey-layout.ts'
import { someFlows } from '#tests/support/a-movement-release.ts'

const size = { height: 480, slot: 40 }
const close = (a: number, b: number) => Math.abs(a - b) < 1e-6

/** Figures of random flows, of which small pairs and some margins are hidden, as in a release. */
function randomFigures(seed: number): PairFigures {
  const random = createRandom(String(seed))
  const numbers = flowKinds.map(() =>
    flowKinds.map(() => (random.next() < 0.4 ? Math.floor(random.next() ** 3 * 2000) : 0)),
  )
  const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0)
  const shownOf = (value: number): Count => (value < 10 || random.next() < 0.2 ? notShown : valueOf(value))
  const pairs = flowKinds.flatMap((from, row) =>
    flowKinds.map((to, column) => ({ from, to, count: shownOf(numbers[row]?.[column] ?? 0) })),
  )
  const total = sum(numbers.map(sum))
  const less = (value: Count, parts: readonly { count: Count }[]): Count =>
    value.kind === 'value'
      ? valueOf(value.value - sum(parts.map(({ count }) => (count.kind === 'value' ? count.value : 0))))
      : notShown
  const from = flowKinds.map((id, row) => {
    const count = shownOf(sum(numbers[row] ?? []))
    return {
      id,
      count,
      heldBack: less(
        count,
        pairs.filter((pair) => pair.from === id),
      ),
    }
  })
  const to = flowKinds.map((id, column) => {
    const count = shownOf(sum(numbers.map((row) => row[column] ?? 0)))
    return {
      id,
      count,
      heldBack: less(
        count,
        pairs.filter((pair) => pair.to === id),
      ),
    }
  })
  const all = valueOf(total)
  return {
    total: all,
    from,
    to,
    pairs,
    heldBack: { pairs: less(all, pairs), from: less(all, from), to: less(all, to) },
  }
}

/** What lies in a node, from its top: its bands in their order, then the part without one. */
function contents(layout: SankeyLayout, side: 'from' | 'to', id: string) {
  const top = side === 'from' ? 'fromTop' : 'toTop'
  return layout.bands
    .filter((band) => band[side] === id)
    .map((band) => ({ top: band[top], height: band.height }))
    .toSorted((a, b) => a.top - b.top)
}

describe('the layout of bands between two sides', () => {
  const cases = Array.from({ length: 40 }, (_, seed) => randomFigures(seed))

  it('fills each node with its bands and the part that is not shown, without a gap or an overlap', () => {
    for (const figures of cases) {
      const layout = sankeyLayout(figures, size)
      for (const side of ['from', 'to'] as const) {
        for (const node of layout[side]) {
          const parts = [...contents(layout, side, node.id), node.rest]
          let at = node.top
          for (const part of parts) {
            expect(close(part.top, at), `${side} ${node.id}`).toBe(true)
            at += part.height
          }
          expect(close(at, node.top + node.height)).toBe(true)
        }
      }
    }
  })

  it('lets no node meet the next, gives each its slot and keeps all inside the height', () => {
    for (const figures of cases) {
      const layout = sankeyLayout(figures, size)
      for (const side of ['from', 'to'] as const) {
        const nodes = layout[side]
        for (const [index, node] of nodes.entries()) {
          const before = nodes[index - 1]
          expect(node.top).toBeGreaterThanOrEqual(-1e-6)
          expect(node.top + node.height).toBeLessThanOrEqual(size.height + 1e-6)
          if (!before) continue
          expect(before.top + before.height).toBeLessThanOrEqual(node.top + 1e-6)
          const middles = node.top + node.height / 2 - (before.top + before.height / 2)
          expect(middles).toBeGreaterThanOrEqual(size.slot - 1e-6)
        }
      }
    }
  })

  it('has one scale: a referral is as high on one side as on the other', () => {
    for (const figures of cases) {
      const layout = sankeyLayout(figures, size)
      const scales = [...layout.from, ...layout.to].map(({ height, count }) => height / count)
      expect(scales.every((scale) => close(scale, scales[0] ?? 0))).toBe(true)
    }
  })

  it('keeps kinds and bands in the order of the answer, the rest last', () => {
    for (const figures of cases) {
      const layout = sankeyLayout(figures, size)
      const order = [...flowKinds, restId]
      for (const side of ['from', 'to'] as const) {
        const ids = layout[side].map(({ id }) => id)
        expect(ids).toEqual(order.filter((id) => ids.includes(id)))
      }
      const leaving = layout.bands.filter(({ from }) => from === 'labour').toSorted((a, b) => a.fromTop - b.fromTop)
      expect(leaving.map(({ to }) => to)).toEqual(flowKinds.filter((id) => leaving.some(({ to }) => to === id)))
    }
  })

  it('adds up to the total on both sides', () => {
    for (const figures of cases) {
      const layout = sankeyLayout(figures, size)
      const total = figures.total.kind === 'value' ? figures.total.value : 0
      for (const side of ['from', 'to'] as const) {
        expect(layout[side].reduce((sum, { count }) => sum + count, 0)).toBe(total)
      }
    }
  })

  it('draws a kind whose own number is not shown as high as its bands, and says that it is the least', () => {
    const layout = sankeyLayout(someFlows(), size)
    expect(layout.from.map(({ id, count, isAtLeast }) => [id, count, isAtLeast])).toEqual([
      ['provincial_police', 180, false],
      ['ngo', 40, true],
      // 300 less 180, and less the 40 that stand in their own node.
      [restId, 80, false],
    ])
  })

  it('has nothing to draw where nothing but a total is shown, other than the total on each side', () => {
    const layout = sankeyLayout(someFlows('som'), size)
    expect(layout.bands).toEqual([])
    expect(layout.from.map(({ id, count }) => [id, count])).toEqual([[restId, 40]])
    expect(sankeyLayout(someFlows('bonded-labour'), size).from).toEqual([])
  })

  it('draws a band as high at its end as at its beginning', () => {
    expect(bandPath({ fromTop: 10, toTop: 30, height: 5 }, 100)).toBe(
      'M0 10C50 10 50 30 100 30L100 35C50 35 50 15 0 15Z',
    )
  })
})
