import { lawEnforcementKinds } from '#contract/referrals/consent.ts'
import { itemAt, type Random } from '../../random.ts'
import { type Day, isoOfDay, isoOfInstant, millisecondsPerDay } from '../calendar-days.ts'
import { isChild } from '../cases/persons.ts'
import type { ConsentRow, PersonRow, ReferralState } from '../tables.ts'
import type { ReferralCourse } from './referral-course.ts'
import type { Receiver } from './referral-receivers.ts'

/** Judgement: of children's consents a guardian gives so many, an officer for the best interest of the child the rest. */
const guardianShare = 0.6
/** Judgement: consents of the records hold for a year, and what is still under way then is asked about again. */
const heldForDays = 365
/** A consent that was asked for again was given so long before today. */
const askedAgainDays = 30
const underWay: readonly ReferralState[] = ['sent', 'received', 'accepted', 'in_service']
const pakistanMs = 5 * 3_600_000

/** What the person of a referral agreed to: this service, by this agency. */
export function drawConsent(
  random: Random,
  person: PersonRow,
  receiver: Receiver,
  course: ReferralCourse,
  today: Day,
): ConsentRow {
  const firstGivenAt = (course.steps.find((step) => step.kind === 'consent_given') ?? itemAt(course.steps, 0)).at
  const lastGivenAt = (today - askedAgainDays) * millisecondsPerDay
  const hasRunOut = firstGivenAt < lastGivenAt - (heldForDays - 2 * askedAgainDays) * millisecondsPerDay
  const givenAt = hasRunOut && underWay.includes(course.state) ? lastGivenAt : firstGivenAt
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
