import type { Coverage } from '#contract/api/figures.ts'
import { periodOf } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import type { Release } from '../release.ts'
import { originOf } from './origin.ts'
import { districtsIn } from './places.ts'
import { monthPositions, tally } from './returns.ts'

/**
 * How much of what was due in a period has reached us. An agency or district has reported when at least one of its
 * returns arrived; the counts of returns tell how completely.
 */
export function answerCoverage(
  release: Release,
  geography: Geography,
  question: { placeId: string; periodId: string },
): Coverage {
  const inPlace = new Set(districtsIn(geography, question.placeId).map((district) => district.id))
  const positions = monthPositions(release.returns, periodOf(question.periodId))
  const due = { agencies: new Set<string>(), districts: new Set<string>() }
  const reported = { agencies: new Set<string>(), districts: new Set<string>() }
  const sum = { due: 0, received: 0, late: 0, missing: 0 }
  for (const { agencyId, districtId, months } of release.returns.rows) {
    if (!inPlace.has(districtId)) continue
    const one = tally(months, positions)
    if (one.due === 0) continue
    due.agencies.add(agencyId)
    due.districts.add(districtId)
    if (one.received > 0) {
      reported.agencies.add(agencyId)
      reported.districts.add(districtId)
    }
    sum.due += one.due
    sum.received += one.received
    sum.late += one.late
    sum.missing += one.missing
  }
  return {
    ...originOf(release),
    ...question,
    agenciesDue: due.agencies.size,
    agenciesReported: reported.agencies.size,
    districtsDue: due.districts.size,
    districtsReported: reported.districts.size,
    returnsDue: sum.due,
    returnsReceived: sum.received,
    returnsLate: sum.late,
    returnsMissing: sum.missing,
  }
}
