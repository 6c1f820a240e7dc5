import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import type { ReferralSubject } from '#contract/api/sending.ts'
import type { Service, Urgency } from '#contract/referrals/urgencies.ts'
import { apiQuery } from './api-query.ts'
import { keepReferral, referralsChanged } from './referral-answers.ts'

/* What is asked while a referral is made: for coordinators, and of their own cases. */

export const casePersons = (caseId: string) => apiQuery('/api/v1/cases/{caseId}/persons', { path: { caseId } }, 'live')

/** A person with consents and what is under way. */
export const referralSubject = (personId: string) =>
  apiQuery('/api/v1/persons/{personId}/referral-subject', { path: { personId } }, 'live')

export type DesksQuestion = {
  readonly service: Service
  readonly urgency: Urgency
  /** From where distances count; without one, from the district of the person. */
  readonly districtId: string | undefined
  readonly personId?: string | undefined
  readonly consentId?: string | undefined
}

/** Desks that give a service, in the order in which they are offered. */
export const agencyDesks = ({ service, urgency, districtId, personId, consentId }: DesksQuestion) =>
  apiQuery(
    '/api/v1/agency-desks',
    {
      query: {
        service,
        urgency,
        ...(districtId !== undefined && { district: districtId }),
        ...(personId !== undefined && { person: personId }),
        ...(consentId !== undefined && { consent: consentId }),
      },
    },
    'live',
  )

export type SendingAnswers = {
  /** Shows a person as a command answered it, before it is asked for again. */
  readonly keepSubject: (subject: ReferralSubject) => void
  /** Asks again for persons, desks and referrals, after something about consent or places has changed. */
  readonly askAgain: () => Promise<void>
  /** A referral that was sent is shown at once where it is opened. */
  readonly keepSent: (referral: ReferralDetail) => void
}

export function useSendingAnswers(): SendingAnswers {
  const client = useQueryClient()
  return {
    keepSubject: (subject) => client.setQueryData(referralSubject(subject.personId).queryKey, subject),
    askAgain: async () => {
      await Promise.all([sendingChanged(client), referralsChanged(client)])
    },
    keepSent: (referral) => {
      keepReferral(client, referral)
      void sendingChanged(client)
      void referralsChanged(client)
    },
  }
}

const sendingChanged = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [path] }) => /^\/api\/v1\/(persons|agency-desks)\b/.test(String(path)),
  })
