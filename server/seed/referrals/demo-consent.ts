import { lawEnforcementKinds } from '#contract/referrals/consent.ts'
import { itemAt, type Random } from '../../random.ts'
import { isoOfDay, isoOfInstant, millisecondsPerDay } from '../calendar-days.ts'
import { isChild } from '../cases/persons.ts'
import type { ConsentRow, PersonRow } from '../tables.ts'
import type { ReferralCourse } from './referral-course.ts'
import type { Receiver } from './referral-receivers.ts'

/** Judgement: of children's consents a guardian gives so many, an officer for the best interest of the child the rest. */
const guardianShare = 0.6
/** Judgement: consents of the records hold for a year, so that most of what is under way is covered. */
const heldForDays = 365
const pakistanMs = 5 * 3_600_000

/** What the person of a referral agreed to: this service, by this agency. */
export function drawConsent(random: Random, person: PersonRow, receiver: Receiver, course: ReferralCourse): ConsentRow {
  const givenAt = (course.steps.find((step) => step.kind === 'consent_given') ?? itemAt(course.steps, 0)).at
  const givenOn = Math.floor((givenAt + pakistanMs) / millisecondsPerDay)
  return {
    id: random.uuid(givenAt),
    person_id: person.id,
    agency_id: person.agency_id,
    is_synthetic: true,
    basis: isChild(person) ? (random.chance(guardianShare) ? 'guardian' : 'best_interest') : 'person',
    scope: 'service',
    services: [receiver.service],
    agency_ids: [receiver.agency.id],
    allows_law_enforcement: lawEnforcementKinds.some((kind) => kind === receiver.agency.kind),
    explained_in: 'ur',
    explained_how: 'spoken',
    given_on: isoOfDay(givenOn),
    expires_on: isoOfDay(givenOn + heldForDays),
    recorded_at: isoOfInstant(givenAt),
  }
}
