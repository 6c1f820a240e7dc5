/*
 * How a case moves from complaint to judgment, once: the form, the API and the database (`records.case_stage_follows`, held equal by a test)
 * ask this table. FIR: first information report; challan: police report under section 173 CrPC.
 */

export const caseStages = [
  'complaint',
  'enquiry',
  'fir_registered',
  'investigation',
  'challan_submitted',
  'trial',
  'convicted',
  'acquitted',
  'withdrawn_compromised',
  'untraced_cancelled',
  'appeal',
] as const
export type CaseStage = (typeof caseStages)[number]

/** With which stages a record may begin: an agency may learn of a case when others have begun it. */
export const firstStages = ['complaint', 'enquiry', 'fir_registered'] as const satisfies readonly CaseStage[]

/** Which stages may come next. A court decides again after an appeal; nothing follows what was withdrawn or cancelled. */
export const stagesAfter: Readonly<Record<CaseStage, readonly CaseStage[]>> = {
  complaint: ['enquiry', 'fir_registered', 'untraced_cancelled', 'withdrawn_compromised'],
  enquiry: ['fir_registered', 'untraced_cancelled', 'withdrawn_compromised'],
  fir_registered: ['investigation', 'challan_submitted', 'untraced_cancelled', 'withdrawn_compromised'],
  investigation: ['challan_submitted', 'untraced_cancelled', 'withdrawn_compromised'],
  challan_submitted: ['trial', 'withdrawn_compromised'],
  trial: ['convicted', 'acquitted', 'withdrawn_compromised'],
  convicted: ['appeal'],
  acquitted: ['appeal'],
  withdrawn_compromised: [],
  untraced_cancelled: [],
  appeal: ['convicted', 'acquitted', 'withdrawn_compromised'],
}

/** A stage and the day it was reached, 'YYYY-MM-DD'. */
export type StageOn = { readonly stage: CaseStage; readonly occurredOn: string }

/** Why a course cannot be: the stage at fault, its day, and the one before it where that is the reason. */
export type StageFault = {
  /** Index in the course. */
  readonly at: number
  readonly why: 'cannot-begin' | 'cannot-follow' | 'before-the-one-before' | 'in-the-future'
  readonly stage: CaseStage
  readonly occurredOn: string
  readonly before: StageOn | undefined
}

/** The first fault of a course; `undefined` when it can be. @param today 'YYYY-MM-DD' in Pakistan */
export function stageFault(course: readonly StageOn[], today: string): StageFault | undefined {
  for (const [at, { stage, occurredOn }] of course.entries()) {
    const before = course[at - 1]
    const why = whyNot(stage, occurredOn, before, today)
    if (why) return { at, why, stage, occurredOn, before }
  }
  return undefined
}

function whyNot(
  stage: CaseStage,
  on: string,
  before: StageOn | undefined,
  today: string,
): StageFault['why'] | undefined {
  if (!before) {
    if (!firstStages.some((first) => first === stage)) return 'cannot-begin'
  } else {
    if (!stagesAfter[before.stage].includes(stage)) return 'cannot-follow'
    if (on < before.occurredOn) return 'before-the-one-before'
  }
  return on > today ? 'in-the-future' : undefined
}

/** Stages that may be added to a course. */
export const nextStages = (course: readonly StageOn[]): readonly CaseStage[] => {
  const last = course.at(-1)
  return last ? stagesAfter[last.stage] : firstStages
}
