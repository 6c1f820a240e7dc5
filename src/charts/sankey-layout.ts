import { numberOrNull } from '#contract/count.ts'
import { type PairFigures, shownPairs } from './pair-figures.ts'

/** One kind on one side: its place in the column, and how much of it has no band. Pixels from the top; counts beside them. */
export type SankeyNode<Id extends string = string> = {
  /** `rest`: what the side holds beyond the kinds that stand in it. */
  readonly id: Id | typeof restId
  readonly top: number
  readonly height: number
  /** What its height stands for. */
  readonly count: number
  /** Its own number is not shown: the height stands for its shown bands alone, and there may be more. */
  readonly isAtLeast: boolean
  /** Count and pixels below its bands: referrals whose other side is not shown. */
  readonly rest: { readonly count: number; readonly top: number; readonly height: number }
}

/** A shown pair: as high at one end as at the other. */
export type SankeyBand<From extends string = string, To extends string = string> = {
  readonly from: From
  readonly to: To
  readonly count: number
  readonly fromTop: number
  readonly toTop: number
  readonly height: number
}

export type SankeyLayout<From extends string = string, To extends string = string> = {
  readonly height: number
  readonly from: readonly SankeyNode<From>[]
  readonly to: readonly SankeyNode<To>[]
  readonly bands: readonly SankeyBand<From, To>[]
}

export const restId = 'rest'

export type SankeySize = {
  /** Pixels of the whole. */
  readonly height: number
  /** Pixels that each kind has at least, so that its words have room. */
  readonly slot: number
}

/**
 * Two columns and the bands between them. Both columns have one scale, so that a band is as high where it arrives as where it leaves. Kinds
 * stand in the order of the answer in every year, and bands within a kind in the order of the other side, so that they cross least. Kinds of
 * which nothing is shown are left out; what they hold is in the last part of the side, where the total tells it.
 */
export function sankeyLayout<From extends string, To extends string>(
  figures: PairFigures<From, To>,
  size: SankeySize,
): SankeyLayout<From, To> {
  const shown = shownPairs(figures)
  const from = sideParts(figures.from, figures.heldBack.from, (id) => sumOf(shown.filter((pair) => pair.from === id)))
  const to = sideParts(figures.to, figures.heldBack.to, (id) => sumOf(shown.filter((pair) => pair.to === id)))
  const perCount = Math.min(scaleFor(from, size), scaleFor(to, size))
  const fromTops = tops(from, perCount, size)
  const toTops = tops(to, perCount, size)
  const bands = figures.from.flatMap(({ id: fromId }) =>
    figures.to.flatMap(({ id: toId }): SankeyBand<From, To>[] => {
      const pair = shown.find((one) => one.from === fromId && one.to === toId)
      if (!pair) return []
      const before = (side: 'from' | 'to', isEarlier: (other: (typeof shown)[number]) => boolean) =>
        perCount * sumOf(shown.filter((other) => other[side] === pair[side] && isEarlier(other)))
      const order = { from: orderOf(figures.from), to: orderOf(figures.to) }
      return [
        {
          ...pair,
          height: pair.count * perCount,
          fromTop: (fromTops.get(fromId) ?? 0) + before('from', (other) => order.to(other.to) < order.to(toId)),
          toTop: (toTops.get(toId) ?? 0) + before('to', (other) => order.from(other.from) < order.from(fromId)),
        },
      ]
    }),
  )
  return {
    height: size.height,
    from: from.map((part) => nodeOf(part, fromTops, perCount)),
    to: to.map((part) => nodeOf(part, toTops, perCount)),
    bands,
  }
}

type Part<Id extends string> = {
  readonly id: Id | typeof restId
  readonly count: number
  readonly banded: number
  readonly isAtLeast: boolean
}

/** The kinds of a side of which something is shown, and what the total tells of all others. */
function sideParts<Id extends string>(
  side: PairFigures<Id>['from'],
  heldBack: PairFigures['heldBack']['from'],
  bandedOf: (id: Id) => number,
): Part<Id>[] {
  const parts = side.flatMap(({ id, count }): Part<Id>[] => {
    const own = numberOrNull(count)
    const banded = bandedOf(id)
    if (own === null && banded === 0) return []
    return own === 0 ? [] : [{ id, count: own ?? banded, banded, isAtLeast: own === null }]
  })
  const unnamed = sumOf(parts.filter(({ isAtLeast }) => isAtLeast))
  const others = (numberOrNull(heldBack) ?? 0) - unnamed
  return others > 0 ? [...parts, { id: restId, count: others, banded: 0, isAtLeast: false }] : parts
}

const sumOf = (counted: readonly { readonly count: number }[]): number =>
  counted.reduce((sum, { count }) => sum + count, 0)

const orderOf =
  <Id extends string>(side: readonly { readonly id: Id }[]) =>
  (id: Id): number =>
    side.findIndex((one) => one.id === id)

/** Pixels between two kinds that are higher than their slot. */
const gap = 8

/** Pixels for one count at which a side fills its height exactly, each kind taking at least its slot. */
function scaleFor(parts: readonly Part<string>[], { height, slot }: SankeySize): number {
  const room = height - gap * Math.max(0, parts.length - 1)
  // Kinds that keep their slot leave the rest of the room to the others; which those are depends on the scale, so the smallest go first.
  const counts = parts.map(({ count }) => count).toSorted((a, b) => a - b)
  let left = sumOf(parts)
  let free = room
  for (const count of counts) {
    const scale = free / Math.max(1, left)
    if (count * scale >= slot) return scale
    left -= count
    free -= slot
  }
  return left > 0 ? free / left : slot / Math.max(1, counts.at(-1) ?? 1)
}

/** Where each kind begins: in the middle of its slot, one under the other, the whole column in the middle of the height. */
function tops<Id extends string>(
  parts: readonly Part<Id>[],
  perCount: number,
  { height, slot }: SankeySize,
): ReadonlyMap<string, number> {
  const rooms = parts.map(({ count }) => Math.max(slot, count * perCount))
  const used = rooms.reduce((sum, room) => sum + room, 0) + gap * Math.max(0, parts.length - 1)
  let at = Math.max(0, (height - used) / 2)
  const found = new Map<string, number>()
  for (const [index, { id, count }] of parts.entries()) {
    const room = rooms[index] ?? 0
    found.set(id, at + (room - count * perCount) / 2)
    at += room + gap
  }
  return found
}

function nodeOf<Id extends string>(
  { id, count, banded, isAtLeast }: Part<Id>,
  starts: ReadonlyMap<string, number>,
  perCount: number,
): SankeyNode<Id> {
  const top = starts.get(id) ?? 0
  const rest = { count: count - banded, top: top + banded * perCount, height: (count - banded) * perCount }
  return { id, top, height: count * perCount, count, isAtLeast, rest }
}

/** A band as an SVG path from x = 0 to x = `width`. */
export function bandPath({ fromTop, toTop, height }: Omit<SankeyBand, 'from' | 'to' | 'count'>, width: number): string {
  const middle = width / 2
  const [a, b, c, d] = [fromTop, toTop, toTop + height, fromTop + height].map((value) => Math.round(value * 100) / 100)
  return `M0 ${a}C${middle} ${a} ${middle} ${b} ${width} ${b}L${width} ${c}C${middle} ${c} ${middle} ${d} 0 ${d}Z`
}
