import type {
  ReferralDesk,
  ReferralDetail,
  ReferralGroup,
  ReferralRow,
  ReferralTimelineEvent,
} from '#contract/api/referrals.ts'
import type { DeskGroupId } from '#contract/referrals/desk-groups.ts'
import { ApiError } from '#src/api/api-error.ts'

/** When the desk of these tests was read: Tuesday noon in Pakistan. */
export const deskReadAt = '2026-07-14T07:00:00.000Z'

/** The id of the referral with a number, which is also in its code. */
export const referralId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

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
  pausedAt: null,
  firstAnsweredAt: null,
  closedAt: null,
  remindedAt: null,
  version: 2,
  sex: 'female',
  ageBand: '9-17',
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
  timeline: [anEvent(1, 'sent'), anEvent(2, 'received', { at: '2026-07-13T13:20:00.000Z' })],
  ...change,
})

export const aReferralGroup = (
  id: DeskGroupId,
  rows: ReferralRow[] = [aReferralRow(1)],
  change: Partial<ReferralGroup> = {},
): ReferralGroup => ({ id, count: rows.length, rows, next: null, ...change })

const everyGroup: readonly DeskGroupId[] = ['overdue', 'today', 'later', 'asked', 'active', 'ended']

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
  groups: everyGroup.map((id) => aReferralGroup(id, groups[id] ?? [])),
  ...change,
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
