import { type Random, sigmaOf } from '../../random.ts'
import { type Day, isoOfDay } from '../calendar-days.ts'
import { plan } from '../plan.ts'
import { drawStepArrival } from '../returns/arrival.ts'
import type { Desk, DeskGroup } from '../returns/desks.ts'
import type { ReturnBook } from '../returns/returns.ts'
import type { CaseStage, CaseStageEventRow } from '../tables.ts'

/** `closesOn` is the day the agency closes the case; `undefined` while nothing ends it. */
export type CaseCourse = { readonly steps: readonly Step[]; readonly closesOn: Day | undefined }
type Step = { readonly stage: CaseStage; readonly occurredOn: Day }

const { pipeline, lags_days: lags } = plan
const firSigma = sigmaOf(lags.complaint_to_fir.median, lags.complaint_to_fir.p90)
const challanSigma = sigmaOf(lags.fir_to_challan.median, lags.fir_to_challan.p90)
const verdictSigma = sigmaOf(lags.challan_to_verdict.median, lags.challan_to_verdict.p90)

/**
 * The plan gives verdicts within 24 months of the challan (25 %) and the time they take (median 420 days, 90th
 * percentile 1,100), by which 77 % of all verdicts fall within 24 months: 0.25 / 0.77 of the challans end in one.
 */
const everVerdict = pipeline.challan_to_verdict_within_24m / 0.77

/*
 * Judgement: police register a first information report without an enquiry before it, so the plan's first step is
 * theirs; what other bodies report becomes one less often. Days in between, and what ends without one.
 */
const firShare: Readonly<Record<'fia' | 'police' | 'other', number>> = {
  fia: pipeline.enquiry_to_fir,
  police: pipeline.complaint_to_enquiry,
  other: 0.34,
}
const enquiryDays = { median: 6, sigma: 0.9 }
const trialShare = 0.95
const trialDays = { median: 40, sigma: 0.6 }
const appealShare = 0.1
const appealDays = { median: 25, sigma: 0.5 }
const untracedDays = { median: 120, sigma: 0.6 }
/** A complaint or an enquiry that led to nothing is closed after this many days. */
const droppedAfterDays = 180

/** Draws what becomes of a case, also beyond today. The first step is the complaint, on the day of registration. */
export function drawCourse(random: Random, group: DeskGroup, registeredOn: Day): CaseCourse {
  const steps: Step[] = [{ stage: 'complaint', occurredOn: registeredOn }]
  let on = registeredOn
  const add = (stage: CaseStage, median: number, sigma: number) => {
    on += Math.floor(random.lognormal(median, sigma))
    steps.push({ stage, occurredOn: on })
  }
  const dropped = { steps, closesOn: registeredOn + droppedAfterDays }
  if (group === 'fia') {
    if (!random.chance(pipeline.complaint_to_enquiry)) return dropped
    add('enquiry', enquiryDays.median, enquiryDays.sigma)
  }
  const registrar = group === 'fia' || group === 'police' ? group : 'other'
  if (!random.chance(firShare[registrar])) return dropped
  add('fir_registered', lags.complaint_to_fir.median, firSigma)
  steps.push({ stage: 'investigation', occurredOn: on })
  if (!random.chance(pipeline.fir_to_challan)) {
    add('untraced_cancelled', untracedDays.median, untracedDays.sigma)
    return { steps, closesOn: on }
  }
  add('challan_submitted', lags.fir_to_challan.median, challanSigma)
  return { steps, closesOn: drawTrial(random, group, steps, on) }
}

/** Adds trial, verdict and appeal to the steps; tells the day that closes the case, if any does. */
function drawTrial(random: Random, group: DeskGroup, steps: Step[], challanOn: Day): Day | undefined {
  if (!random.chance(trialShare)) return undefined
  const trialOn = challanOn + Math.floor(random.lognormal(trialDays.median, trialDays.sigma))
  steps.push({ stage: 'trial', occurredOn: trialOn })
  if (!random.chance(everVerdict)) return undefined
  const lag = random.lognormal(lags.challan_to_verdict.median, verdictSigma)
  const verdictOn = Math.max(trialOn + 1, challanOn + Math.floor(lag))
  const verdict = drawVerdict(random, group)
  steps.push({ stage: verdict, occurredOn: verdictOn })
  if (verdict === 'convicted' && random.chance(appealShare)) {
    const appealOn = verdictOn + Math.ceil(random.lognormal(appealDays.median, appealDays.sigma))
    steps.push({ stage: 'appeal', occurredOn: appealOn })
    return undefined
  }
  return verdictOn
}

function drawVerdict(random: Random, group: DeskGroup): CaseStage {
  const convicted = group === 'fia' ? pipeline.verdict_convicted_fia : pipeline.verdict_convicted_internal_police
  const draw = random.next()
  if (draw < convicted) return 'convicted'
  return draw < convicted + pipeline.verdict_withdrawn_compromised ? 'withdrawn_compromised' : 'acquitted'
}

/** The steps that are known by today, as rows. A step that nobody reported hides those behind it. */
export function knownSteps(
  random: Random,
  book: ReturnBook,
  desk: Desk,
  course: CaseCourse,
  caseFile: { readonly id: string; readonly enteredOn: Day },
  today: Day,
): CaseStageEventRow[] {
  const rows: CaseStageEventRow[] = []
  let knownOn = caseFile.enteredOn
  for (const { stage, occurredOn } of course.steps) {
    const isFirst = rows.length === 0
    const arrival = isFirst ? caseFile.enteredOn : drawStepArrival(random, book, desk, occurredOn)
    if (arrival === undefined || occurredOn > today) break
    knownOn = Math.max(knownOn, arrival)
    if (knownOn > today) break
    rows.push({
      case_id: caseFile.id,
      position: rows.length + 1,
      stage,
      occurred_on: isoOfDay(occurredOn),
      entered_on: isoOfDay(knownOn),
    })
  }
  return rows
}
