import { type Form, formsOf, type Stream } from '../categories.ts'
import type { ageBands } from '../persons.ts'
import type { ExploitationType, TraffickingStatus } from './case-codes.ts'
import type { StageFault } from './stages.ts'

/*
 * What a case and a person must be beyond their codes. The form and the API ask the same functions, so that a form never lets through what the
 * API refuses. A fault is a code at a field; words in either language are the screen's (`cases:fault.*`), English ones the API's.
 */

export const caseFaults = {
  missing: 'Has to be chosen',
  'form-needed': 'This stream needs a form',
  'form-of-other-stream': 'This form belongs to another stream',
  'form-not-for-smuggling': 'Smuggling of migrants has no form',
  'in-the-future': 'The day is in the future',
  'after-entry': 'The day is after the day on which the record was entered',
  'not-for-stream': 'A country abroad belongs to trafficking and smuggling only',
  'not-for-child': 'This cannot be of a child',
  'only-for-child': 'Child labour is of children only',
  'exploitation-of-no-victim': 'Somebody found not to be a victim has no exploitation',
  'transit-repeats': 'The country of destination is no country of transit',
  'district-not-yours': 'Your account is limited to other districts',
  'not-known': 'This code is not known',
  'same-case': 'A case is not its own double',
  'kept-not-found': 'There is no such case',
  'kept-is-double': 'That case is itself marked as a double',
  'not-a-double': 'This case is not marked as a double',
  'cannot-begin': 'A record cannot begin with this stage',
  'cannot-follow': 'This stage cannot follow the one before',
  'before-the-one-before': 'The day lies before that of the stage before',
} as const
export type CaseFaultCode = keyof typeof caseFaults
export type CaseFault = { readonly field: string; readonly code: CaseFaultCode; readonly stage?: StageFault }

type AgeBand = (typeof ageBands)[number]

export type FactsToCheck = {
  readonly stream: Stream | null
  readonly form: Form | null
  readonly registeredOn: string | null
  readonly registrationDistrictId: string | null
  readonly destinationCountry: string | null
  readonly transitCountries: readonly string[]
}

/** @param enteredOn the day on which the record was entered: today for a new one */
export function factFaults(facts: FactsToCheck, enteredOn: string): CaseFault[] {
  const { stream, form, registeredOn, destinationCountry, transitCountries } = facts
  const faults: CaseFault[] = []
  const add = (field: string, code: CaseFaultCode) => faults.push({ field, code })
  if (stream === null) add('stream', 'missing')
  else if (stream === 'som') {
    if (form !== null) add('form', 'form-not-for-smuggling')
  } else if (form === null) add('form', 'form-needed')
  else if (!formsOf(stream).includes(form)) add('form', 'form-of-other-stream')
  if (registeredOn === null) add('registeredOn', 'missing')
  else if (registeredOn > enteredOn) add('registeredOn', 'after-entry')
  if (facts.registrationDistrictId === null) add('registrationDistrictId', 'missing')
  if (stream === 'bonded-labour') {
    if (destinationCountry !== null) add('destinationCountry', 'not-for-stream')
    if (transitCountries.length > 0) add('transitCountries', 'not-for-stream')
  }
  if (destinationCountry !== null && transitCountries.includes(destinationCountry))
    add('transitCountries', 'transit-repeats')
  return faults
}

export type PersonToCheck = {
  readonly sex: string | null
  readonly ageBand: AgeBand | null
  readonly citizenship: string | null
  readonly traffickingStatus: TraffickingStatus | null
  readonly decidedBy: string | null
  readonly typesOfExploitation: readonly ExploitationType[]
  readonly industry: string | null
  readonly identifiedOn: string | null
}

const childBands: readonly (AgeBand | null)[] = ['0-8', '9-17']
/** Kinds of exploitation that presuppose an adult, and one that presupposes a child. */
const ofAdults: readonly ExploitationType[] = ['Surrogacy']

/** @param enteredOn the day on which the person was entered: today for a new one */
export function personFaults(person: PersonToCheck, enteredOn: string): CaseFault[] {
  const faults: CaseFault[] = []
  const add = (field: string, code: CaseFaultCode) => faults.push({ field, code })
  for (const field of ['sex', 'ageBand', 'citizenship', 'traffickingStatus', 'decidedBy', 'identifiedOn'] as const)
    if (person[field] === null) add(field, 'missing')
  if (person.identifiedOn !== null && person.identifiedOn > enteredOn) add('identifiedOn', 'after-entry')
  const isChild = childBands.includes(person.ageBand)
  const isAdult = !isChild && person.ageBand !== null && person.ageBand !== 'unknown'
  const types = person.typesOfExploitation
  if (person.traffickingStatus === 'NotAVictimOfTrafficking') {
    if (types.length > 0) add('typesOfExploitation', 'exploitation-of-no-victim')
  } else if (isChild && types.some((type) => ofAdults.includes(type))) add('typesOfExploitation', 'not-for-child')
  else if (isAdult && types.includes('ChildLabour')) add('typesOfExploitation', 'only-for-child')
  return faults
}

/** A fault of the course as one of a field: the day is at fault, or the stage. */
export const stageFaultAsField = (fault: StageFault): CaseFault => ({
  field: fault.why === 'cannot-begin' || fault.why === 'cannot-follow' ? 'stage' : 'occurredOn',
  code: fault.why,
  stage: fault,
})

/** In English, for the API: names the stage, the day and why. */
export function faultSentence({ code, stage }: CaseFault): string {
  if (!stage) return caseFaults[code]
  const before = stage.before ? ` (the one before is ${stage.before.stage} on ${stage.before.occurredOn})` : ''
  return `${stage.stage} on ${stage.occurredOn}: ${caseFaults[code]}${before}`
}
