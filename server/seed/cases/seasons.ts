import { type Day, dayOf, type Month, overlapShare, positionInYear, yearOfMonth } from '../calendar-days.ts'
import { casesOfYear } from '../calibration.ts'
import type { SeedDistrict } from '../generator-reference.ts'
import { plan, type Theme } from '../plan.ts'
import type { CaseKind } from './case-kinds.ts'

type Event = {
  readonly from: Day
  readonly to: Day
  readonly factor: number
  readonly touches: (kind: CaseKind, district: SeedDistrict) => boolean
}

/** Districts that the plan names for the boat that sank off Pylos. */
const pylosDistricts = new Set(['gujrat', 'mandi-bahauddin', 'gujranwala', 'sialkot', 'kotli'])
const isSmuggling = (kind: CaseKind) => kind.stream === 'som'

/** The plan's dated events; the incidents are in the press, their factors and lengths are judgement. */
const events: readonly Event[] = [
  // Boat off Pylos: smuggling complaints × 2.5 for three months in the districts of most of the missing.
  {
    from: dayOf('2023-06-14'),
    to: dayOf('2023-09-13'),
    factor: 2.5,
    touches: (kind, district) => isSmuggling(kind) && pylosDistricts.has(district.id),
  },
  // Boats off Greece.
  { from: dayOf('2024-12-14'), to: dayOf('2025-02-13'), factor: 1.8, touches: isSmuggling },
  // Boat between Mauritania and Morocco.
  { from: dayOf('2025-01-16'), to: dayOf('2025-03-15'), factor: 1.6, touches: isSmuggling },
  // Floods of August 2022: bonded labour on farms for nine months.
  {
    from: dayOf('2022-08-01'),
    to: dayOf('2023-04-30'),
    factor: 1.25,
    touches: (kind, district) =>
      kind.theme === 'bonded_agri' && (district.provinceId === 'sindh' || district.provinceId === 'balochistan'),
  },
]

/** The largest factor of the events that touch a month, weighted by the part of the month they cover. */
export function eventFactor(kind: CaseKind, district: SeedDistrict, month: Month): number {
  let factor = 1
  for (const event of events) {
    if (!event.touches(kind, district)) continue
    factor = Math.max(factor, 1 + (event.factor - 1) * overlapShare(month, event.from, event.to))
  }
  return factor
}

/** Ramadan, and begging with it, comes about 11 days earlier each year; the plan's curve fits 2023. */
const ramadanMonthsEarlierPerYear = 11 / 30.4
const yearOfBeggingCurve = 2023

function curveOf(theme: Theme): readonly number[] {
  const curves = plan.seasonality_by_month
  switch (theme) {
    case 'bonded_kiln':
    case 'bonded_agri':
    case 'overseas_som_tip':
    case 'forced_begging':
      return curves[theme]
    default:
      return curves.others
  }
}

/** Weight of a month for a theme: the year's cases, spread over its months by the season. */
export function monthWeight(theme: Theme, month: Month): number {
  const year = yearOfMonth(month)
  const curve = curveOf(theme)
  const total = curve.reduce((sum, factor) => sum + factor, 0)
  const shift = theme === 'forced_begging' ? (year - yearOfBeggingCurve) * ramadanMonthsEarlierPerYear : 0
  return (casesOfYear(year) * valueBetween(curve, positionInYear(month) + shift)) / total
}

/** The value of a yearly curve at a position that need not be whole, December being followed by January. */
function valueBetween(curve: readonly number[], position: number): number {
  const at = ((position % 12) + 12) % 12
  const before = curve[Math.floor(at)] ?? 1
  const after = curve[Math.ceil(at) % 12] ?? 1
  return before + (after - before) * (at - Math.floor(at))
}
