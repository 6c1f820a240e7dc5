import {
  ageBands,
  type MovedReferrals,
  type ReferralDesk,
  type ReferralDetail,
  type ReferralGroup,
  type ReferralRow,
  type ReferralTimelineEvent,
  sexes,
} from '#contract/api/referrals.ts'
import { forms, streams } from '#contract/categories.ts'
import { deskGroupIds } from '#contract/referrals/desk-groups.ts'
import {
  askedTopics,
  declineReasons,
  referralEvents,
  referralSides,
  referralStates,
  serviceOutcomes,
} from '#contract/referrals/lifecycle.ts'
import { services, urgencies } from '#contract/referrals/urgencies.ts'
import { list, nullable, number, oneOf, shapeOf, text } from './shape.ts'

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
  pausedAt: nullable(text),
  firstAnsweredAt: nullable(text),
  closedAt: nullable(text),
  remindedAt: nullable(text),
  version: number,
  sex: nullable(oneOf(sexes)),
  ageBand: nullable(oneOf(ageBands)),
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
  reason: oneOf(['AdditionalServicesRequired', 'MigrationOrChangeOfLocation', 'Other']),
  personCode: nullable(text),
  stream: nullable(oneOf(streams)),
  form: nullable(oneOf(forms)),
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
    }),
  ),
})

/** What became of several that were moved together. No page reads it: it answers a command. */
export const movedReferralsShape = shapeOf<MovedReferrals>({
  results: list(
    shapeOf<MovedReferrals['results'][number]>({
      id: text,
      result: oneOf(['moved', 'not-possible', 'not-found']),
      state: nullable(oneOf(referralStates)),
    }),
  ),
})
