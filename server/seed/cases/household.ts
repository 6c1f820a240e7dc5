import type { Random } from '../../random.ts'
import { bondedHousehold } from '../calibration.ts'
import { plan, type Theme } from '../plan.ts'

/** How many persons a case is about: whole families at kilns and on farms, mostly one person elsewhere. */
export function personsInCase(random: Random, theme: Theme): number {
  const size = plan.victims_per_case[theme]
  if (size.dist === 'geometric') return random.geometric(size.mean)
  const drawn = Math.round(random.lognormal(size.median * bondedHousehold.scaleOfMedian, bondedHousehold.sigma))
  return Math.min(size.max, Math.max(1, drawn))
}
