import type { Client } from 'openapi-fetch'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import type { ReferralSubject } from '#contract/api/sending.ts'
import { referralDetailShape } from './referral-shapes.ts'
import type { paths } from './schema.d.ts'
import { referralSubjectShape, type ToldPlaces, toldPlacesShape, withdrawnConsentShape } from './sending-shapes.ts'
import type { Check } from './shape.ts'

/** What a person agreed to, and a referral as it is sent. */
export type ConsentToRecord =
  paths['/api/v1/persons/{personId}/consents']['post']['requestBody']['content']['application/json']
export type ReferralToSend = paths['/api/v1/referrals']['post']['requestBody']['content']['application/json']
/** How many places of an own desk are free, and the version of the desk that whoever tells it saw. */
export type PlacesToTell =
  paths['/api/v1/agency-desks/places']['post']['requestBody']['content']['application/json'] & {
    readonly version: number
  }

/** What a coordinator does on the way to a sent referral. Each takes the key of an intention; see `intention-key.ts`. */
export type SendingCommands = {
  /** Answers with the person as it is then. */
  readonly recordConsent: (personId: string, consent: ConsentToRecord, key: string) => Promise<ReferralSubject>
  /** Answers how many referrals ended with it. */
  readonly withdrawConsent: (consentId: string, key: string) => Promise<{ ended: number }>
  readonly sendReferral: (referral: ReferralToSend, key: string) => Promise<ReferralDetail>
  readonly tellPlaces: (places: PlacesToTell, key: string) => Promise<ToldPlaces>
}

type Tools = {
  readonly settled: <T>(answer: Promise<T>) => Promise<T>
  readonly checked: <Answer>(path: string, shape: Check<Answer>, data: unknown) => Answer
}

export function sendingCommands(client: Client<paths>, { settled, checked }: Tools): SendingCommands {
  return {
    recordConsent: async (personId, body, key) => {
      const path = '/api/v1/persons/{personId}/consents'
      const { data } = await settled(client.POST(path, { params: { path: { personId } }, body, headers: keyed(key) }))
      return checked(path, referralSubjectShape, data)
    },
    withdrawConsent: async (consentId, key) => {
      const path = '/api/v1/consents/{consentId}/withdrawal'
      const { data } = await settled(client.POST(path, { params: { path: { consentId } }, headers: keyed(key) }))
      return checked(path, withdrawnConsentShape, data)
    },
    sendReferral: async (body, key) => {
      const path = '/api/v1/referrals'
      const { data } = await settled(client.POST(path, { body, headers: keyed(key) }))
      return checked(path, referralDetailShape, data)
    },
    tellPlaces: async ({ version, ...body }, key) => {
      const path = '/api/v1/agency-desks/places'
      const headers = { ...keyed(key), 'if-match': `"${version}"` }
      return checked(path, toldPlacesShape, (await settled(client.POST(path, { body, headers }))).data)
    },
  }
}

const keyed = (key: string) => ({ 'idempotency-key': key })
