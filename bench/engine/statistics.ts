import { createRandom } from '../../server/random.ts'

/** @param share 0.5 for the median, 0.95 for the 95th percentile */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const medianOf = (values: readonly number[]): number => quantileOf(values, 0.5)

/** How many times `slower` takes what `faster` takes, by medians, with the bootstrap interval of 95 %. */
export function ratioOf(slower: readonly number[], faster: readonly number[]) {
  const random = createRandom('bootstrap')
  const resampled = (values: readonly number[]) => medianOf(values.map(() => random.pick(values)))
  const ratios = Array.from({ length: 500 }, () => resampled(slower) / resampled(faster))
  return { ratio: medianOf(slower) / medianOf(faster), low: quantileOf(ratios, 0.025), high: quantileOf(ratios, 0.975) }
}
