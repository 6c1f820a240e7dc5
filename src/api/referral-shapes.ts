import type {
  MovedReferrals,
  ReferralDesk,
  ReferralDetail,
  ReferralGroup,
  ReferralRow,
  ReferralTimelineEvent,
} from '#contract/api/referrals.ts'
import { type Colleagues, referralReasons } from '#contract/api/sending.ts'
import { forms, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { consentFaults } from '#contract/referrals/consent.ts'
import { deskGroupIds } from '#contract/referrals/desk-groups.ts'
import {
  askedTopics,
  declineReasons,
  referralEvents,
  referralSides,
  referralStates,
  serviceOutcomes,
  wellbeings,
} from '#contract/referrals/lifecycle.ts'
import { safetyFlags } from '#contract/referrals/safety-flags.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import type { paths } from './schema.d.ts'
import { flag, list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

/** What the command that gives referrals to somebody answers. */
export type AssignedReferrals =
  paths['/api/v1/referrals/owners']['post']['responses'][200]['content']['application/json']

const names = shapeOf<{ en: string; ur: string }>({ en: text, ur: text })
const agency = shapeOf<ReferralRow['otherAgency']>({ id: text, name: names })

const row = {
  id: text,
  code: text,
  side: oneOf(referralSides),
  state: oneOf(referralStates),
  service: oneOf(services),
  urgency: oneOf(urgencies),
  districtId: nullable(text),
  otherAgency: agency,
  sentAt: text,
  answerDueAt: text,
  serviceDueAt: nullable(text),
  followUpDueAt: nullable(text),
  pausedAt: nullable(text),
  firstAnsweredAt: nullable(text),
  closedAt: nullable(text),
  remindedAt: nullable(text),
  version: number,
  sex: nullable(oneOf(sexes)),
  ageBand: nullable(oneOf(ageBands)),
  owner: nullable(shapeOf<NonNullable<ReferralRow['owner']>>({ id: text, name: text })),
}

export const referralGroupShape = shapeOf<ReferralGroup>({
  id: oneOf(deskGroupIds),
  count: number,
  rows: list(shapeOf<ReferralRow>(row)),
  next: nullable(text),
})

export const referralDeskShape = shapeOf<ReferralDesk>({
  readAt: text,
  side: oneOf(referralSides),
  agencyId: text,
  agencyName: names,
  districtIds: list(text),
  groups: list(referralGroupShape),
})

export const referralDetailShape = shapeOf<ReferralDetail>({
  ...row,
  reason: oneOf(referralReasons),
  personCode: nullable(text),
  stream: nullable(oneOf(streams)),
  form: nullable(oneOf(forms)),
  safetyFlags: list(oneOf(safetyFlags)),
  isHandover: flag,
  consentFault: nullable(oneOf([...consentFaults, 'none-recorded'])),
  consentUntil: nullable(text),
  caseId: nullable(text),
  personId: nullable(text),
  sentOnAs: nullable(text),
  timeline: list(
    shapeOf<ReferralTimelineEvent>({
      position: number,
      kind: oneOf(referralEvents),
      at: text,
      agency,
      declineReason: nullable(oneOf(declineReasons)),
      topics: list(oneOf(askedTopics)),
      outcome: nullable(oneOf(serviceOutcomes)),
      level: nullable(number),
      wellbeing: nullable(oneOf(wellbeings)),
    }),
  ),
})

/** What became of several that were moved together. No page reads it: it answers a command. */
export const movedReferralsShape = shapeOf<MovedReferrals>({
  results: list(
    shapeOf<MovedReferrals['results'][number]>({
      id: text,
      result: oneOf(['moved', 'not-possible', 'not-found', 'no-consent']),
      state: nullable(oneOf(referralStates)),
    }),
  ),
})

/** Who of the own agency can take referrals on. */
export const colleaguesShape = shapeOf<Colleagues>({
  colleagues: list(
    shapeOf<Colleagues['colleagues'][number]>({ id: text, name: text, districtIds: list(text), isSelf: flag }),
  ),
})

/** What became of several that were given to somebody. It answers a command. */
export const assignedReferralsShape = shapeOf<AssignedReferrals>({
  results: list(
    shapeOf<AssignedReferrals['results'][number]>({
      id: text,
      result: oneOf(['assigned', 'not-found', 'not-of-this-desk']),
    }),
  ),
})
