import { itemAt, type Random } from '../../random.ts'
import { type Month } from '../calendar-days.ts'
import type { SeedDistrict } from '../generator-reference.ts'
import type { Desk } from './desks.ts'

/**
 * Who sends nothing for a long time, so that completeness has something to show. Districts and the department are drawn
 * by lot among those that hold few records: nobody is named by hand, and no total collapses.
 */
const silentDistricts = [
  { provinceId: 'balochistan', forLong: 4, throughout: 2 },
  { provinceId: 'khyber-pakhtunkhwa', forLong: 3, throughout: 1 },
  { provinceId: 'gilgit-baltistan', forLong: 2, throughout: 0 },
  { provinceId: 'sindh', forLong: 2, throughout: 0 },
] as const

const silenceMonths = { shortest: 9, longest: 30 }

/** Months since which one provincial department, drawn by lot, has sent nothing. */
const stoppedMonthsAgo = 12
const stoppingGroups = new Set(['labour', 'social-welfare'])

/** Tells whether a desk sends nothing for a month because its district or its department is silent. */
export function silentMonths(
  random: Random,
  desks: readonly Desk[],
  lastMonth: Month,
): (desk: Desk, month: Month) => boolean {
  const districts = [...new Set(desks.map((desk) => desk.district))]
  const firstMonth = Math.min(...desks.map((desk) => desk.fromMonth))
  const stretches = new Map<string, { from: Month; to: Month }>()
  for (const rule of silentDistricts) {
    const own = random.fork(rule.provinceId)
    const drawn = drawSmallDistricts(own, districts, rule.provinceId, rule.forLong + rule.throughout)
    drawn.forEach((district, place) => {
      stretches.set(
        district.id,
        place < rule.throughout ? { from: firstMonth, to: lastMonth } : drawStretch(own, firstMonth, lastMonth),
      )
    })
  }
  const stoppedAgency = drawDepartment(random.fork('department'), desks)
  return (desk, month) => {
    if (desk.agency.id === stoppedAgency && month > lastMonth - stoppedMonthsAgo) return true
    const stretch = stretches.get(desk.district.id)
    return stretch !== undefined && month >= stretch.from && month <= stretch.to
  }
}

/** Draws among the half of a province's districts that has the fewest residents. */
function drawSmallDistricts(
  random: Random,
  districts: readonly SeedDistrict[],
  provinceId: string,
  count: number,
): SeedDistrict[] {
  const inProvince = districts
    .filter((district) => district.provinceId === provinceId)
    .toSorted((a, b) => a.population - b.population)
  return inProvince
    .slice(0, Math.ceil(inProvince.length / 2))
    .map((district) => ({ district, lot: random.fork(district.id).next() }))
    .toSorted((a, b) => a.lot - b.lot)
    .slice(0, count)
    .map(({ district }) => district)
}

function drawStretch(random: Random, firstMonth: Month, lastMonth: Month): { from: Month; to: Month } {
  const from = random.integer(firstMonth, Math.max(firstMonth, lastMonth - silenceMonths.shortest))
  return { from, to: from + random.integer(silenceMonths.shortest, silenceMonths.longest) - 1 }
}

/** One department of the middling ones: not that of Punjab, which holds most records, nor one with a single district. */
function drawDepartment(random: Random, desks: readonly Desk[]): string {
  const districtCounts = new Map<string, number>()
  for (const desk of desks) {
    if (!stoppingGroups.has(desk.group) || desk.agency.provinceId === 'punjab') continue
    districtCounts.set(desk.agency.id, (districtCounts.get(desk.agency.id) ?? 0) + 1)
  }
  const candidates = [...districtCounts].filter(([, districts]) => districts > 1).map(([agencyId]) => agencyId)
  return itemAt(candidates, random.integer(0, candidates.length - 1))
}
