import type {
  ReferralDesk,
  ReferralDetail,
  ReferralGroup,
  ReferralRow,
  ReferralTimelineEvent,
} from '#contract/api/referrals.ts'
import type { Colleagues } from '#contract/api/sending.ts'
import { type DeskGroupId, deskGroupIds } from '#contract/referrals/desk-groups.ts'
import { ApiError } from '#src/api/api-error.ts'

/** When the desk of these tests was read: Tuesday noon in Pakistan. */
export const deskReadAt = '2026-07-14T07:00:00.000Z'

/** The id of the referral with a number, which is also in its code. */
export const referralId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** An account of the desk of these tests. */
export const ownerId = (number: number): string => `10000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const police = { id: 'pol-pb', name: { en: 'Punjab Police', ur: 'پنجاب پولیس' } }
const ownAgency = { id: 'cpwb', name: { en: 'Child Protection Bureau', ur: 'چائلڈ پروٹیکشن بیورو' } }

/** A referral received, opened, and due in the evening. */
export const aReferralRow = (number: number, change: Partial<ReferralRow> = {}): ReferralRow => ({
  id: referralId(number),
  code: `SYN-POL-2026-R${String(number).padStart(5, '0')}`,
  side: 'receiver',
  state: 'received',
  service: 'legal_aid',
  urgency: 'urgent',
  districtId: 'lahore',
  otherAgency: police,
  sentAt: '2026-07-13T13:00:00.000Z',
  answerDueAt: '2026-07-14T13:00:00.000Z',
  serviceDueAt: null,
  followUpDueAt: null,
  pausedAt: null,
  firstAnsweredAt: null,
  closedAt: null,
  remindedAt: null,
  version: 2,
  sex: 'female',
  ageBand: '9-17',
  owner: null,
  ...change,
})

export const anEvent = (
  position: number,
  kind: ReferralTimelineEvent['kind'],
  change: Partial<ReferralTimelineEvent> = {},
): ReferralTimelineEvent => ({
  position,
  kind,
  at: '2026-07-13T13:00:00.000Z',
  agency: kind === 'sent' ? police : ownAgency,
  declineReason: null,
  topics: [],
  outcome: null,
  level: null,
  wellbeing: null,
  ...change,
})

export const aReferralDetail = (
  row: ReferralRow = aReferralRow(1),
  change: Partial<ReferralDetail> = {},
): ReferralDetail => ({
  ...row,
  reason: 'AdditionalServicesRequired',
  personCode: null,
  stream: null,
  form: null,
  safetyFlags: [],
  isHandover: false,
  consentFault: null,
  consentUntil: '2027-03-03',
  caseId: null,
  personId: null,
  sentOnAs: null,
  timeline: [anEvent(1, 'sent'), anEvent(2, 'received', { at: '2026-07-13T13:20:00.000Z' })],
  ...change,
})

/** A referral of the sender with everything in it that may be there. */
export const aFullReferral = (): ReferralDetail =>
  aReferralDetail(
    aReferralRow(1, {
      side: 'sender',
      state: 'followed_up',
      serviceDueAt: '2026-07-20T13:00:00.000Z',
      followUpDueAt: '2026-08-03T13:00:00.000Z',
      owner: { id: ownerId(1), name: 'Sana Ahmed' },
    }),
    {
      safetyFlags: ['no_contact_home', 'pregnant'],
      isHandover: true,
      consentFault: 'none-recorded',
      caseId: referralId(81),
      personId: referralId(82),
      sentOnAs: referralId(83),
      timeline: [anEvent(1, 'followed_up', { wellbeing: 'well' })],
    },
  )

export const aReferralGroup = (
  id: DeskGroupId,
  rows: ReferralRow[] = [aReferralRow(1)],
  change: Partial<ReferralGroup> = {},
): ReferralGroup => ({ id, count: rows.length, rows, next: null, ...change })

/** A desk with these rows; groups that are not named are empty. */
export const aDesk = (
  groups: Partial<Record<DeskGroupId, ReferralRow[]>> = { today: [aReferralRow(1)] },
  change: Partial<ReferralDesk> = {},
): ReferralDesk => ({
  readAt: deskReadAt,
  side: 'receiver',
  agencyId: ownAgency.id,
  agencyName: ownAgency.name,
  districtIds: ['lahore', 'kasur'],
  groups: deskGroupIds.map((id) => aReferralGroup(id, groups[id] ?? [])),
  ...change,
})

/** The reader, and who else of the agency has a desk. */
export const someColleagues = (): Colleagues => ({
  colleagues: [
    { id: ownerId(1), name: 'Sana Ahmed', districtIds: ['lahore', 'kasur'], isSelf: true },
    { id: ownerId(2), name: 'Maria Raza', districtIds: [], isSelf: false },
  ],
})

/** Nobody agreed to it, or does no more. */
export const aConsentRefusal = () =>
  new ApiError({
    kind: 'problem',
    message: 'The person has not agreed to this',
    status: 403,
    problem: { type: '/problems/no-consent', title: 'The person has not agreed to this', status: 403 },
  })

/** Somebody was quicker. */
export const aConflict = (state: ReferralRow['state']) =>
  new ApiError({
    kind: 'problem',
    message: 'The referral has moved on',
    status: 409,
    problem: { type: '/problems/referral-moved', title: 'The referral has moved on', status: 409, state },
  })

/** Nothing came back. */
export const noAnswer = () => new ApiError({ kind: 'network', message: 'No answer from /api/v1/referrals' })
