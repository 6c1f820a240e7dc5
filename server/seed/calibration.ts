import { plan, type Theme } from './plan.ts'

/**
 * Where the generator departs from `reference/generator/plan.json` or goes beyond it. Everything here is judgement for a
 * demonstration, not evidence, unless a comment names a source.
 */

/** Persons in the records of the whole period by default. The plan's 4,800 cases would leave most districts with hidden counts. */
export const defaultPersons = 60_000

/** The seed of the records that ship: equal rows on every machine. */
export const defaultSeed = 'rabta-2024-02-28'

/** First month of the records, the first of the plan. */
export const firstMonthOfRecords = '2022-01'

/**
 * Cases of a year relative to other years. After the plan's last year the step between its last two years goes on:
 * 1,050, 1,150, 1,250, 1,350 become 1,450 in 2026. Before its first year the first year's number holds.
 */
export function casesOfYear(year: number): number {
  const known = Object.keys(plan.cases_by_year).map(Number)
  const first = Math.min(...known)
  const last = Math.max(...known)
  const of = (key: number) => plan.cases_by_year[String(key)] ?? 0
  if (year <= first) return of(first)
  return year <= last ? of(year) : of(last) + (year - last) * (of(last) - of(last - 1))
}

/**
 * The plan's medians of persons released together (6 at kilns, 9 on farms) come from press reports, which tell of large
 * releases. Scaled down so that 60,000 persons come in about 24,000 cases; σ of the logarithm beside it.
 */
export const bondedHousehold = { scaleOfMedian: 0.53, sigma: 0.72 }

/** Sex not recorded. */
export const unknownSexShare = 0.005

/** Means the same monthly number in the long run and lets it vary as reports from the field do: σ of the logarithm. */
export const monthlyVariation = 0.3

/** Of records of a month, the part that is keyed as it happens; the rest comes with the return. */
export const keyedAtOnceShare = 0.72
/** Days until a record that is keyed at once is in Rabta. */
export const keyingDays = { median: 2.5, sigma: 1 }
/** Of records of a month whose return was revised, the part that came with the revision. */
export const cameWithRevisionShare = 0.3

/** Referrals for each person on record, before the plan's trend; brings about 38,000 for 60,000 persons. */
export const secondReferralShare = 0.25

/** Activities for each person on record: 3,000 for 60,000. */
export const activitiesPerPerson = 0.05

/** Share of children under nine among children. */
export const underNineShare: Readonly<Record<Theme, number>> = {
  bonded_kiln: 0.45,
  bonded_agri: 0.45,
  domestic_servitude: 0.18,
  forced_begging: 0.35,
  sex_trafficking: 0.03,
  forced_marriage_bride: 0,
  overseas_som_tip: 0.04,
}
