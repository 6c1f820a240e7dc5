import type { Consent } from '#contract/api/sending.ts'
import { shortDate, shortMoment } from '#src/i18n/format-moment.ts'
import type { SendingWords } from '#src/i18n/use-sending-words.ts'

/** Neither taken back nor at its end. @param today 'YYYY-MM-DD' in Pakistan */
export const holds = ({ withdrawnAt, expiresOn }: Consent, today: string): boolean =>
  withdrawnAt === null && expiresOn >= today

/** The one that is offered: the newest that holds and covers the service, else the newest that holds. */
export function offeredConsent(
  consents: readonly Consent[],
  service: Consent['services'][number] | undefined,
  today: string,
): Consent | undefined {
  const holding = consents.filter((one) => holds(one, today))
  return holding.find(({ services }) => service !== undefined && services.includes(service)) ?? holding[0]
}

/** What was agreed to, a sentence for each part: who, what, for which services, with whom, until when. */
export function consentParts(
  consent: Consent,
  agencyNameOf: (agencyId: string) => string,
  { sendingWords, deskWords, referralWords, language }: SendingWords,
): { basis: string; parts: string[] } {
  const comma = deskWords('comma')
  const agencies = consent.agencyIds.map(agencyNameOf).join(comma)
  const excluded = consent.excludedAgencyIds.map(agencyNameOf).join(comma)
  const services = consent.services.map((one) => referralWords(`service.${one}`)).join(comma)
  return {
    basis: sendingWords(`consent.basis.${consent.basis}`),
    parts: [
      sendingWords(`consent.scope.${consent.scope}`),
      sendingWords('consent.for', { services }),
      ...(agencies === '' ? [] : [sendingWords('consent.onlyAgencies', { agencies })]),
      ...(excluded === '' ? [] : [sendingWords('consent.notAgencies', { agencies: excluded })]),
      sendingWords(consent.allowsLawEnforcement ? 'consent.withPolice' : 'consent.withoutPolice'),
      sendingWords('consent.givenOn', { day: shortDate(consent.givenOn, language) }),
    ],
  }
}

/** "until 1 Feb 2027", "Taken back on 3 Dec 2026". */
export function consentEnd(consent: Consent, today: string, { sendingWords, language }: SendingWords): string {
  if (consent.withdrawnAt !== null)
    return sendingWords('consent.takenBackOn', { day: shortMoment(consent.withdrawnAt, language).day })
  const day = shortDate(consent.expiresOn, language)
  return sendingWords(consent.expiresOn < today ? 'consent.endedOn' : 'consent.holdsUntil', { day })
}
