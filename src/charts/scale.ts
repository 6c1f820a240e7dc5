/**
 * Where things stand in a chart over time. Horizontal places are shares of the plot's width (0 to 1), so that a drawing
 * without a measured width (the server's) and one with it agree; vertical places are shares of its fixed height, from the top.
 */
export type TimeScale = {
  /** Number of periods. */
  readonly length: number
  /** Lines join points that reach both edges of the plot; columns stand in the middle of equal bands. */
  readonly layout: 'points' | 'bands'
  /** Values of the gridlines, lowest (always zero) first. */
  readonly ticks: readonly number[]
}

const multiples = [1, 2, 5] as const

/**
 * Values for three to five gridlines from zero up to at least `maximum`, at steps of 1, 2 or 5 times a power of ten.
 * `smallestStep` is 1 for whole things such as persons, so that no line stands at half a person.
 */
export function niceTicks(maximum: number, smallestStep = 1): number[] {
  const intervals = 4
  const top = Math.max(maximum, 2 * smallestStep)
  let power = 10 ** Math.floor(Math.log10(top / intervals))
  for (;;) {
    for (const multiple of multiples) {
      const step = multiple * power
      const count = Math.ceil(rounded(top / step))
      if (step >= smallestStep && count <= intervals) {
        return Array.from({ length: Math.max(count, 2) + 1 }, (_, index) => rounded(index * step))
      }
    }
    power *= 10
  }
}

/** Ticks of a share in percent: always the whole, so that two such charts can be compared. */
export const percentTicks: readonly number[] = [0, 25, 50, 75, 100]

/** Takes off what binary fractions add (0.1 × 3), far below the step of any axis. */
const rounded = (value: number) => Number(value.toPrecision(12))

/** Highest value of the axis. */
export const axisTop = (scale: Pick<TimeScale, 'ticks'>): number => scale.ticks.at(-1) ?? 1

/** Share of the width at which a position stands; positions between two periods are allowed. A single point stands in the middle. */
export function xShare(scale: TimeScale, position: number): number {
  if (scale.layout === 'bands') return (position + 0.5) / scale.length
  return scale.length > 1 ? position / (scale.length - 1) : 0.5
}

/** Share of the height, from the top, at which a value stands. */
export const yShare = (scale: TimeScale, value: number): number => 1 - value / axisTop(scale)

/** A share as CSS and SVG write it. */
export const percent = (share: number): string => `${share * 100}%`

/** The period nearest to a share of the width, for a pointer. */
export function nearestIndex(scale: TimeScale, share: number): number {
  const position = scale.layout === 'bands' ? share * scale.length - 0.5 : share * (scale.length - 1)
  return Math.min(scale.length - 1, Math.max(0, Math.round(position)))
}

export type Band = { readonly from: number; readonly to: number }

/**
 * Shares of the width between which periods are provisional: from half a step before the first of them to the end.
 * `undefined` when the period is not on the axis.
 */
export function provisionalBand(
  scale: TimeScale,
  periodIds: readonly string[],
  provisionalFrom: string | undefined,
): Band | undefined {
  const index = provisionalFrom === undefined ? -1 : periodIds.indexOf(provisionalFrom)
  if (index < 0) return undefined
  return { from: Math.max(0, xShare(scale, index - 0.5)), to: 1 }
}
