import type { PublishedFigure } from './published-figure.ts'

/** Placements of the US Trafficking in Persons Report, best first. */
export const tiers = ['tier-1', 'tier-2', 'tier-2-watch-list', 'tier-3'] as const
export type Tier = (typeof tiers)[number]

export type TierYear = {
  /** Year of the report. */
  readonly year: number
  readonly tier: Tier
  /** Against the report before; null in the first year of the record. */
  readonly change: 'upgraded' | 'downgraded' | 'remained' | null
  /** Every figure the placement rests on. */
  readonly figureIds: readonly string[]
}

const tierOfText: Readonly<Record<string, Tier>> = {
  'Tier 1': 'tier-1',
  'Tier 2': 'tier-2',
  'Tier 2 Watch List': 'tier-2-watch-list',
  Watchlist: 'tier-2-watch-list',
  'Tier 3': 'tier-3',
}

/** The tier a source file names; undefined for any other text. */
export function readTier(text: string): Tier | undefined {
  return Object.hasOwn(tierOfText, text) ? tierOfText[text] : undefined
}

/** The tier a figure states. @throws Error when the figure is no tier */
export function tierOfFigure(figure: PublishedFigure): Tier {
  const tier = figure.value.kind === 'text' ? readTier(figure.value.text) : undefined
  if (tier === undefined) throw new Error(`${figure.id} states no tier`)
  return tier
}

function changeBetween(before: Tier, now: Tier): TierYear['change'] {
  const step = tiers.indexOf(now) - tiers.indexOf(before)
  if (step === 0) return 'remained'
  return step < 0 ? 'upgraded' : 'downgraded'
}

/**
 * Pakistan's placement year by year, oldest first, from every series that states it.
 *
 * @throws Error when two series place one year differently, or a year between the first and the last is missing
 */
export function tierRecord(figures: readonly PublishedFigure[]): TierYear[] {
  const byYear = new Map<number, { tier: Tier; figureIds: string[] }>()
  for (const figure of figures.filter(({ indicator }) => indicator === 'tier')) {
    const year = Number(figure.periodStart.slice(0, 4))
    const tier = tierOfFigure(figure)
    const known = byYear.get(year)
    if (known === undefined) byYear.set(year, { tier, figureIds: [figure.id] })
    else if (known.tier === tier) known.figureIds.push(figure.id)
    else throw new Error(`${year} is ${known.tier} in ${known.figureIds.join(', ')} and ${tier} in ${figure.id}`)
  }
  const years = [...byYear].sort(([a], [b]) => a - b)
  return years.map(([year, { tier, figureIds }], index) => {
    const before = years[index - 1]
    if (before !== undefined && before[0] !== year - 1) throw new Error(`the tier of ${year - 1} is missing`)
    return { year, tier, figureIds, change: before === undefined ? null : changeBetween(before[1].tier, tier) }
  })
}
