import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Consent, ReferralSubject } from '#contract/api/sending.ts'
import { searchIndex } from '#src/api/queries.ts'
import type { ReferralToSend } from '#src/api/sending-commands.ts'
import { agencyDesks, type DesksQuestion } from '#src/api/sending-queries.ts'
import { deskKey } from '#src/features/agency-desks/desk-offers.ts'
import type { NamedAgency } from '#src/features/consent/AgencyPicker.tsx'
import { holds, offeredConsent } from '#src/features/consent/consent-words.ts'
import type { MoreSaid } from '#src/features/sending/MoreChoices.tsx'
import { compareNames } from '#src/i18n/format.ts'
import { dayInPakistan, shortMoment } from '#src/i18n/format-moment.ts'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import type { SendingView } from '#src/url/sending-search.ts'
import { useSendingView, type ViewControls } from '#src/url/use-sending-view.ts'

export type ReferralMade = ViewControls<SendingView> & {
  readonly today: string
  readonly consent: Consent | undefined
  /** `undefined` until a service is chosen. */
  readonly question: DesksQuestion | undefined
  /** Agencies that can be named, for a consent that goes to some of them alone. */
  readonly agencies: readonly NamedAgency[]
  readonly referral: ReferralToSend | undefined
  /** What is missing, in words. */
  readonly missing: string | undefined
  /** What would be sent, in words. */
  readonly lines: readonly string[]
}

/** The referral as far as it has been made from the address, the consents and the desks. */
export function useReferralMade(
  subject: ReferralSubject,
  said: MoreSaid,
  nameOf: (placeId: string) => string,
): ReferralMade {
  const { sendingWords, deskWords, referralWords, language } = useSendingWords()
  const controls = useSendingView()
  const { view } = controls
  const { service, urgency, districtId } = view
  const { personId } = subject
  // The server asks the same by its own clock when it is sent.
  const [today] = useState(() => dayInPakistan(new Date()))
  const named = subject.consents.find((one) => one.id === view.consentId && holds(one, today))
  const consent = named ?? offeredConsent(subject.consents, service, today)
  const question = service && { service, urgency, districtId, personId, consentId: consent?.id }
  const { data, isPlaceholderData } = useQuery({
    ...agencyDesks(question ?? { service: 'shelter', urgency, districtId }),
    enabled: question !== undefined,
  })
  const answer = data?.service === service ? data : undefined
  const desk = answer?.desks.find((one) => view.desk !== undefined && deskKey(one) === deskKey(view.desk))
  const isCovered = desk?.consentFault === null && !desk.isOwn
  const known = useQuery(searchIndex()).data?.agencies
  const agencies = useMemo(() => {
    const byId = new Map(
      [
        ...(known ?? []).map(({ id, name }) => ({ id, name: name[language] })),
        ...(answer?.desks ?? []).map((one) => ({ id: one.agencyId, name: one.agencyName[language] })),
      ].map((one): [string, NamedAgency] => [one.id, one]),
    )
    return [...byId.values()].toSorted((a, b) => compareNames(a.name, b.name, language))
  }, [known, answer, language])

  const referral: ReferralToSend | undefined =
    service && consent && desk && isCovered && !isPlaceholderData
      ? {
          personId,
          consentId: consent.id,
          agencyId: desk.agencyId,
          districtId: desk.districtId,
          service,
          urgency,
          reason: said.reason,
          safetyFlags: [...said.flags],
          isHandover: said.isHandover,
          ...(view.onwardOf !== undefined && { onwardOf: view.onwardOf }),
        }
      : undefined
  const doubts = desk?.doesNotTake.map((why) => deskWords(`doesNotTake.${why}`)) ?? []
  const missing =
    service === undefined
      ? sendingWords('bar.toService')
      : consent === undefined
        ? sendingWords('bar.toConsent')
        : desk === undefined || !isCovered
          ? sendingWords('bar.toDesk')
          : undefined
  const lines =
    desk && answer && service
      ? [
          sendingWords('bar.what', {
            service: referralWords(`service.${service}`),
            agency: desk.agencyName[language],
            district: nameOf(desk.districtId),
          }),
          sendingWords('bar.due', shortMoment(answer.answerDueAt, language)),
          ...(doubts.length === 0 ? [] : [sendingWords('bar.doubt', { reasons: doubts.join(deskWords('comma')) })]),
          ...(said.isHandover ? [sendingWords('bar.handover')] : []),
        ]
      : []
  return { ...controls, today, consent, question, agencies, referral, missing, lines }
}
