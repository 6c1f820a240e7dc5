import {
  type CaseFault,
  type FactsToCheck,
  factFaults,
  type PersonToCheck,
  personFaults,
  stageFaultAsField,
} from '#contract/cases/case-rules.ts'
import { type StageOn, stageFault } from '#contract/cases/stages.ts'
import type { Part, Typed } from './case-fields.ts'

/** A fault at a field of a part. */
export type PartFault = CaseFault & { readonly part: Part }

export type Limits = {
  /** The day on which the record was entered; today for a new one. */
  readonly enteredOn: string
  readonly today: string
  /** The course with the stage that is typed put where it belongs. */
  readonly courseWith?: (stage: StageOn) => readonly StageOn[]
}

/** What the API would refuse, before it is asked: the same functions. */
export function partFaults(part: Part, typed: Typed, limits: Limits): PartFault[] {
  return faultsOf(part, typed, limits).map((fault) => ({ ...fault, part }))
}

function faultsOf(part: Part, typed: Typed, { enteredOn, today, courseWith }: Limits): CaseFault[] {
  switch (part) {
    // Lists of the forms hold codes of these types and nothing else.
    case 'facts':
      return factFaults(typed as unknown as FactsToCheck, enteredOn)
    case 'person':
      return personFaults(typed as unknown as PersonToCheck, enteredOn)
    case 'status':
      return typed.status === null ? [{ field: 'status', code: 'missing' }] : []
    case 'stage': {
      const { stage, occurredOn } = typed
      if (stage === null || occurredOn === null)
        return [
          ...(stage === null ? [{ field: 'stage', code: 'missing' } as const] : []),
          ...(occurredOn === null ? [{ field: 'occurredOn', code: 'missing' } as const] : []),
        ]
      const one = { stage, occurredOn } as StageOn
      const fault = stageFault(courseWith?.(one) ?? [one], today)
      return fault ? [stageFaultAsField(fault)] : []
    }
  }
}
