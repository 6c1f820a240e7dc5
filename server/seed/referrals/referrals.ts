import { followUpDays } from '#contract/referrals/lifecycle.ts'
import { answerHours, serviceHours, type Urgency } from '#contract/referrals/urgencies.ts'
import { type Random, sigmaOf, weightedPicker } from '../../random.ts'
import {
  type Day,
  isoOfInstant,
  millisecondsPerDay,
  millisecondsPerHour,
  monthOfDay,
  yearOfDay,
} from '../calendar-days.ts'
import { secondReferralShare } from '../calibration.ts'
import { isChild } from '../cases/persons.ts'
import type { CodeBook } from '../code-book.ts'
import { plan } from '../plan.ts'
import type { Desk } from '../returns/desks.ts'
import type { ReturnBook } from '../returns/returns.ts'
import type { CaseFileRow, ConsentRow, PersonRow, ReferralEventRow, ReferralRow, Service } from '../tables.ts'
import { drawConsent } from './demo-consent.ts'
import { drawReferralCourse, type ReferralCourse } from './referral-course.ts'
import type { Receiver } from './referral-receivers.ts'

export type ReferralTools = {
  readonly book: ReturnBook
  readonly codes: CodeBook
  readonly drawReceiver: (random: Random, from: Desk, isChild: boolean, isBonded: boolean) => Receiver | undefined
  readonly drawAnswerHours: (random: Random, receiver: Receiver, urgency: Urgency, years: number) => number | undefined
  readonly firstYear: number
  readonly today: Day
}
export type ReferralRows = {
  readonly consents: ConsentRow[]
  readonly referrals: ReferralRow[]
  readonly events: ReferralEventRow[]
}

/** The plan's trend: five of a hundred more are referred each year. */
const yearlyTrend = 0.05
/** Smuggled migrants are referred less often (judgement). */
const smuggledFactor = 0.45

const lag = plan.lags_days.identification_to_referral
const lagSigma = sigmaOf(lag.median, lag.p90)

/** Judgement: nights and days for emergencies, office hours in Pakistan (9 to 17, UTC + 5) for the rest. */
const officeOpensUtc = 4
const officeHours = 8

const drawUrgency: Readonly<Record<'pressing' | 'other', (random: Random) => Urgency>> = {
  pressing: weightedPicker<Urgency>([
    ['emergency', 28],
    ['urgent', 47],
    ['routine', 25],
  ]),
  other: weightedPicker<Urgency>([
    ['emergency', 3],
    ['urgent', 32],
    ['routine', 65],
  ]),
}
const pressingServices = new Set<Service>(['shelter', 'medical', 'witness_protection'])

/** A person who may be referred, by the desk that registered the case. */
export type ReferralSubject = {
  readonly desk: Desk
  readonly caseFile: CaseFileRow
  readonly person: PersonRow
  readonly registeredOn: Day
}

/** Adds the referrals of one person, if there are any, with their events. */
export function addReferrals(random: Random, tools: ReferralTools, subject: ReferralSubject, into: ReferralRows): void {
  const years = yearOfDay(subject.registeredOn) - tools.firstYear
  const share = plan.referral.share_of_victims_referred + yearlyTrend * years
  if (!random.chance(subject.caseFile.stream === 'som' ? share * smuggledFactor : share)) return
  addReferral(random, tools, subject, into)
  if (random.chance(secondReferralShare)) addReferral(random, tools, subject, into)
}

function addReferral(random: Random, tools: ReferralTools, subject: ReferralSubject, into: ReferralRows): void {
  const { desk, caseFile, person, registeredOn } = subject
  const receiver = tools.drawReceiver(random, desk, isChild(person), caseFile.stream === 'bonded-labour')
  if (!receiver) return
  const urgency = drawUrgency[pressingServices.has(receiver.service) ? 'pressing' : 'other'](random)
  const sentOn = registeredOn + Math.floor(random.lognormal(lag.median, lagSigma))
  const sentAt = drawSendingTime(random, sentOn, urgency)
  // A referral travels with the records of its month: without the month's return nobody knows of it.
  if (sentOn >= tools.today || tools.book.stateOf(desk, monthOfDay(sentOn)) === 'missing') return
  const years = yearOfDay(sentOn) - tools.firstYear
  const hours = tools.drawAnswerHours(random, receiver, urgency, years)
  const course = drawReferralCourse(random, sentAt, hours, tools.today * millisecondsPerDay)
  const id = random.uuid(sentAt)
  const consent = drawConsent(random.fork(`consent ${id}`), person, receiver, course, tools.today)
  into.consents.push(consent)
  into.referrals.push({
    id,
    referral_code: tools.codes.next(desk.agency.code, yearOfDay(sentOn), 'R'),
    is_synthetic: true,
    case_id: caseFile.id,
    person_id: person.id,
    from_agency_id: desk.agency.id,
    to_agency_id: receiver.agency.id,
    from_district_id: caseFile.registration_district_id,
    to_district_id: receiver.district.id,
    service: receiver.service,
    urgency,
    reason: drawReason(random, receiver.district.id !== desk.district.id),
    state: course.state,
    sent_at: isoOfInstant(sentAt),
    answer_due_at: isoOfInstant(sentAt + answerHours[urgency] * millisecondsPerHour),
    first_answered_at: isoOrNull(course.firstAnsweredAt),
    closed_at: isoOrNull(course.closedAt),
    consent_id: consent.id,
    service_due_at: isoOrNull(serviceDueAt(course, urgency, tools.today)),
    follow_up_due_at: isoOrNull(followUpDueAt(course, tools.today)),
  })
  for (const event of eventRows(id, course, desk, receiver)) into.events.push(event)
}

function drawSendingTime(random: Random, sentOn: Day, urgency: Urgency): number {
  const hours = urgency === 'emergency' ? random.next() * 24 : officeOpensUtc + random.next() * officeHours
  return sentOn * millisecondsPerDay + Math.floor(hours * 3600) * 1000
}

/** Judgement: a receiver in another district more often stands for a move. */
function drawReason(random: Random, isElsewhere: boolean): ReferralRow['reason'] {
  if (random.chance(0.04)) return 'Other'
  return isElsewhere && random.chance(0.4) ? 'MigrationOrChangeOfLocation' : 'AdditionalServicesRequired'
}

const eventRows = (id: string, course: ReferralCourse, desk: Desk, receiver: Receiver): ReferralEventRow[] =>
  course.steps.map((step, index) => ({
    referral_id: id,
    position: index + 1,
    kind: step.kind,
    occurred_at: isoOfInstant(step.at),
    agency_id: step.by === 'sender' ? desk.agency.id : receiver.agency.id,
    decline_reason: step.declineReason,
  }))

const timeOf = (course: ReferralCourse, kind: ReferralEventRow['kind']): number | undefined =>
  course.steps.find((step) => step.kind === kind)?.at

/** Acceptances of longer ago are from before there was a clock of services. */
const serviceClockForDays = 120

/** When the service is due, for referrals that were accepted; on the calendar of emergencies, as the answers of these records are. */
function serviceDueAt(course: ReferralCourse, urgency: Urgency, today: Day): number | null {
  const acceptedAt = timeOf(course, 'accepted')
  if (acceptedAt === undefined || acceptedAt < (today - serviceClockForDays) * millisecondsPerDay) return null
  return acceptedAt + serviceHours[urgency] * millisecondsPerHour
}

/** Only services that ended lately are asked about: of older ones somebody has asked, or it is too late. */
const followedUpForDays = 30

function followUpDueAt(course: ReferralCourse, today: Day): number | null {
  const completedAt = timeOf(course, 'completed')
  if (completedAt === undefined || completedAt < (today - followedUpForDays) * millisecondsPerDay) return null
  return completedAt + followUpDays * millisecondsPerDay
}

const isoOrNull = (at: number | null): string | null => (at === null ? null : isoOfInstant(at))
