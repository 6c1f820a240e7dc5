import type { Random } from '../../random.ts'
import { type Day, firstDayOf, type Month, overlapShare } from '../calendar-days.ts'
import { monthlyVariation } from '../calibration.ts'
import { plan, type Theme, themes } from '../plan.ts'
import type { Desk } from '../returns/desks.ts'
import type { ReturnBook } from '../returns/returns.ts'
import { type CaseKind, caseKinds } from './case-kinds.ts'
import { activeDesks, type CaseSite } from './case-sites.ts'
import { personsInCase } from './household.ts'
import { eventFactor, monthWeight } from './seasons.ts'

/** Cases of one kind that one desk registers in one month. */
export type CaseBatch = { readonly site: CaseSite; readonly desk: Desk; readonly count: number }

/** Of the cases of a month whose return is neither here nor overdue, roughly the part that is in Rabta already. */
const knownShareOfOpenMonth = 0.6

export type VolumeInputs = {
  readonly sites: readonly CaseSite[]
  readonly book: ReturnBook
  readonly months: readonly Month[]
  readonly today: Day
  readonly persons: number
}
type WeightOf = (site: CaseSite, month: Month) => number

/**
 * How many cases are registered where. The totals of each kind follow the plan whatever is missing, because they are
 * spread over the months that reached Rabta; within them a district has its weight and nothing else.
 * @returns draws the batches of a month
 */
export function planVolumes(inputs: VolumeInputs, random: Random): (month: Month, draws: Random) => CaseBatch[] {
  const weightOf = createWeightOf(inputs)
  const scales = scaleOfKinds(inputs, weightOf, inputs.persons / personsOfOneCase(random))
  return (month, draws) =>
    inputs.sites.flatMap((site) => {
      const mean = weightOf(site, month) * (scales.get(site.kind) ?? 0)
      return activeDesks(site, month).flatMap(({ desk, share }) => {
        const variation = draws.lognormal(Math.exp(-(monthlyVariation ** 2) / 2), monthlyVariation)
        const count = draws.poisson(mean * share * variation)
        // A month that never reached Rabta left nothing there, whatever happened in the district.
        return count > 0 && inputs.book.stateOf(desk, month) !== 'missing' ? [{ site, desk, count }] : []
      })
    })
}

function createWeightOf({ months, today }: VolumeInputs): WeightOf {
  const monthWeights = new Map(
    themes.map((theme) => [theme, new Map(months.map((month) => [month, knownMonthWeight(theme, month, today)]))]),
  )
  return ({ kind, district, weight }, month) =>
    weight * (monthWeights.get(kind.theme)?.get(month) ?? 0) * eventFactor(kind, district, month)
}

/** Cases of a kind for one unit of weight, so that what is known of it comes to its part of all cases. */
function scaleOfKinds(inputs: VolumeInputs, weightOf: WeightOf, cases: number): Map<CaseKind, number> {
  const known = new Map<CaseKind, number>()
  for (const site of inputs.sites) {
    for (const month of inputs.months) {
      const weight = weightOf(site, month) * knownShare(site, month, inputs.book)
      known.set(site.kind, (known.get(site.kind) ?? 0) + weight)
    }
  }
  const casesOf = (kind: CaseKind) => cases * plan.theme_share[kind.theme] * kind.shareOfTheme
  return new Map([...known].map(([kind, weight]) => [kind, weight > 0 ? casesOf(kind) / weight : 0]))
}

/** The weight of a month; of the current one, the part that has passed. */
const knownMonthWeight = (theme: Theme, month: Month, today: Day): number =>
  monthWeight(theme, month) * overlapShare(month, firstDayOf(month), today)

function knownShare(site: CaseSite, month: Month, book: ReturnBook): number {
  let share = 0
  for (const active of activeDesks(site, month)) {
    const state = book.stateOf(active.desk, month)
    if (state !== 'missing') share += active.share * (state === 'open' ? knownShareOfOpenMonth : 1)
  }
  return share
}

/** Draws for the mean of persons in a case; enough that it is known to one or two percent. */
const householdDraws = 6_000

/** Persons that a case brings on average, second reports included. */
function personsOfOneCase(random: Random): number {
  let mean = 0
  for (const kind of caseKinds) {
    const own = random.fork(kind.id)
    let persons = 0
    for (let draw = 0; draw < householdDraws; draw++) persons += personsInCase(own, kind.theme)
    mean += (persons / householdDraws) * plan.theme_share[kind.theme] * kind.shareOfTheme
  }
  return mean * (1 + plan.quality_noise.duplicate_reports)
}
