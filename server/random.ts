/**
 * Numbers that look random and are the same for the same seed on every machine. Not for secrets.
 * The generator is sfc32 (C. Doty-Humphrey, PractRand, public domain); the seed text is spread over its state by FNV-1a.
 */
export type Random = {
  /** Uniform in [0, 1). */
  next(): number
  chance(probability: number): boolean
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number
  pick<T>(list: readonly T[]): T
  normal(): number
  /** `sigma` is the standard deviation of the logarithm. */
  lognormal(median: number, sigma: number): number
  /** 1, 2, 3 … with the given mean (at least 1). */
  geometric(mean: number): number
  poisson(mean: number): number
  /** A UUID of version 7 (RFC 9562): `at` in milliseconds leads, so that rows of one day lie together in an index. */
  uuid(at: number): string
  /** An independent stream with a name; drawing from it does not move this one. */
  fork(name: string): Random
}

export function createRandom(seed: string): Random {
  const bits = sfc32(seed)
  const next = () => bits() / 2 ** 32
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    chance: (probability) => next() < probability,
    integer: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (list) => itemAt(list, Math.floor(next() * list.length)),
    normal,
    lognormal: (median, sigma) => median * Math.exp(sigma * normal()),
    geometric: (mean) => (mean <= 1 ? 1 : 1 + Math.floor(Math.log(1 - next()) / Math.log(1 - 1 / mean))),
    poisson: (mean) => poisson(next, normal, mean),
    uuid: (at) => uuid(bits, at),
    fork: (name) => createRandom(`${seed}/${name}`),
  }
}

/** The value at an index that is known to be inside the list; throws when it is not. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`No item ${index} in a list of ${list.length}`)
  return item
}

/** σ of a lognormal from its median and its 90th percentile. 1.2816 is the 90th percentile of the normal distribution. */
export const sigmaOf = (median: number, ninetieth: number): number => Math.log(ninetieth / median) / 1.2816

/** A sampler over weighted items; items without weight never come. Throws when no item has any. */
export function weightedPicker<T>(items: readonly (readonly [T, number])[]): (random: Random) => T {
  const possible = items.filter(([, weight]) => weight > 0)
  const sums: number[] = []
  let sum = 0
  for (const [, weight] of possible) sums.push((sum += weight))
  if (!(sum > 0)) throw new RangeError('Nothing to pick: no item has a weight')
  return (random) => {
    const target = random.next() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (itemAt(sums, middle) > target) high = middle
      else low = middle + 1
    }
    return itemAt(possible, low)[0]
  }
}

/** Spreads places in [0, 1] over names by lot, evenly: whoever comes first or last does so by the seed, not by its name. */
export function drawLots(random: Random, names: readonly string[]): Map<string, number> {
  const order = names.map((name) => ({ name, lot: random.fork(name).next() })).toSorted((a, b) => a.lot - b.lot)
  return new Map(order.map(({ name }, place) => [name, order.length === 1 ? 0.5 : place / (order.length - 1)]))
}

function sfc32(seed: string): () => number {
  let a = spread(seed, 0x811c9dc5)
  let b = spread(seed, 0x9e3779b9)
  let c = spread(seed, 0x243f6a88)
  let counter = 1
  const step = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return sum >>> 0
  }
  // The author's advice: let the state mix before the first number is used.
  for (let round = 0; round < 12; round++) step()
  return step
}

function spread(text: string, basis: number): number {
  let hash = basis
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/** Knuth's product of uniforms for small means, a rounded normal for large ones, where it takes too many draws. */
function poisson(next: () => number, normal: () => number, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()))
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = next(); product > limit; product *= next()) count++
  return count
}

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

function uuid(bits: () => number, at: number): string {
  const time = hex(Math.max(0, Math.floor(at)), 12)
  const first = bits()
  const second = bits()
  const version = hex(0x7000 | (first & 0xfff), 4)
  const variant = hex(0x8000 | ((first >>> 12) & 0x3fff), 4)
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(second, 8)}${hex(bits() >>> 16, 4)}`
}
