import type { PublishedFigures } from '#contract/api/published-figures.ts'

export type TierYear = PublishedFigures['tierYears'][number]

/** The placement that holds now and since when; `undefined` without any year. */
export type TierRun = {
  readonly tier: TierYear['tier']
  readonly from: number
  readonly to: number
  readonly years: number
}

/** @param tierYears oldest first, without gaps, as the contract gives them */
export function currentTierRun(tierYears: readonly TierYear[]): TierRun | undefined {
  const last = tierYears.at(-1)
  if (last === undefined) return undefined
  const before = tierYears.findLastIndex(({ tier }) => tier !== last.tier)
  const years = tierYears.length - 1 - before
  return { tier: last.tier, from: last.year - years + 1, to: last.year, years }
}

/** Years in which the press report says something else than the record. */
export const contradictedYears = (tierYears: readonly TierYear[]): number[] =>
  tierYears.filter(({ verdict }) => verdict === 'contradicts').map(({ year }) => year)
