import { type Random, sigmaOf } from '../../random.ts'
import { plan } from '../plan.ts'
import type { ActivityRow } from '../tables.ts'
import type { ActivityKind } from './activity-kinds.ts'

type Attendance = Pick<ActivityRow, 'women' | 'men' | 'girls' | 'boys' | 'others'>

const notReported: Attendance = { women: null, men: null, girls: null, boys: null, others: null }
const reachSigma = sigmaOf(plan.awareness.reach_median, plan.awareness.reach_p90)

/* Judgement: the most heads that one activity can hold, transgender persons among them, and reports that come late or never. */
const mostHeads = 1_500
const othersShare = 0.004
const neverReportedShare = 0.06
const reportLag = { median: 9, sigma: 0.9 }

/** Days from the end of an activity until its report is here; infinite when it never comes. */
export const reportDays = (random: Random): number =>
  random.chance(neverReportedShare)
    ? Number.POSITIVE_INFINITY
    : Math.ceil(random.lognormal(reportLag.median, reportLag.sigma))

/** Heads counted at an activity, not unique people. Null while the report is not here: that is not zero. */
export function drawAttendance(random: Random, kind: ActivityKind, isReported: boolean): Attendance {
  const drawn = random.lognormal(plan.awareness.reach_median * kind.sizeFactor, reachSigma)
  if (!isReported) return notReported
  const heads = Math.min(mostHeads, Math.max(4, drawn))
  const parts = kind.attendance.map((part) => part * (0.6 + 0.8 * random.next()))
  const sum = parts.reduce((total, part) => total + part, 0)
  const [women = 0, men = 0, girls = 0, boys = 0] = parts.map((part) => Math.round((heads * part) / sum))
  return { women, men, girls, boys, others: random.poisson(heads * othersShare) }
}
