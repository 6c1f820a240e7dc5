import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReferralSubject } from '#contract/api/sending.ts'
import { urgencies } from '#contract/referrals/urgencies.ts'
import { useApi } from '#src/api/api-context.ts'
import type { ReferralToSend } from '#src/api/sending-commands.ts'
import { useSendingAnswers } from '#src/api/sending-queries.ts'
import { useIntention } from '#src/api/use-intention.ts'
import { DeskDirectory } from '#src/features/agency-desks/DeskDirectory.tsx'
import { DistrictSelect } from '#src/features/agency-desks/DistrictSelect.tsx'
import { deskKey } from '#src/features/agency-desks/desk-offers.ts'
import { ConsentPanel } from '#src/features/consent/ConsentPanel.tsx'
import { MoreChoices, type MoreSaid, nothingMore } from '#src/features/sending/MoreChoices.tsx'
import { SendBar } from '#src/features/sending/SendBar.tsx'
import { ServiceChoice } from '#src/features/sending/ServiceChoice.tsx'
import { SubjectHead } from '#src/features/sending/SubjectHead.tsx'
import { useSendingWords } from '#src/i18n/use-sending-words.ts'
import { Banner } from '#src/ui/Banner.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { writeReferralSearch } from '#src/url/referral-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import { writeDesksSearch } from '#src/url/sending-search.ts'
import { usePlaceNameOf } from '../use-place-name-of.ts'
import styles from './SendingView.module.css'
import { useReferralMade } from './use-referral-made.ts'

/** What is needed, on what it rests, which desk, and sending: all at once, so that whoever has a consent needs three presses here. */
export function SendingSteps({ subject }: { readonly subject: ReferralSubject }) {
  const words = useSendingWords()
  const { sendingWords, deskWords, referralWords, language } = words
  const { places, nameOf } = usePlaceNameOf()
  const [said, setSaid] = useState<MoreSaid>(nothingMore)
  const made = useReferralMade(subject, said, nameOf)
  const { view, choose, consent, question } = made
  const sending = useSending()
  if (subject.isHandedOver) {
    return (
      <>
        <SubjectHead subject={subject} nameOf={nameOf} />
        <EmptyState title={sendingWords('handedOver.title')} text={sendingWords('handedOver.text')} />
      </>
    )
  }
  const same = subject.openReferrals.find(({ service }) => service === view.service)
  const helplines = `/${language}/desks${writeSearchString(
    writeDesksSearch({
      service: view.service ?? 'shelter',
      urgency: view.urgency,
      districtId: view.districtId ?? subject.districtId ?? undefined,
      isOwnFirst: false,
    }),
  )}`
  return (
    <>
      <SubjectHead subject={subject} nameOf={nameOf} />
      {view.onwardOf !== undefined && <Banner tone="information">{sendingWords('onward')}</Banner>}
      <div className={styles.steps}>
        <div className={styles.need}>
          {/* A desk of one service is none of another. */}
          <ServiceChoice chosen={view.service} onChoose={(service) => choose({ service, desk: undefined })} />
          <div className={styles.choices}>
            <div className={styles.choice}>
              <span className={styles.label} aria-hidden="true">
                {sendingWords('urgency')}
              </span>
              <SegmentedControl
                label={sendingWords('urgency')}
                value={view.urgency}
                options={urgencies.toReversed().map((value) => ({ value, label: referralWords(`urgency.${value}`) }))}
                onChange={(urgency) => choose({ urgency })}
              />
            </div>
            <div className={styles.choice}>
              <span className={styles.label}>{sendingWords('from')}</span>
              <DistrictSelect
                geography={places}
                value={view.districtId}
                unchosen={
                  subject.districtId === null
                    ? sendingWords('chooseDistrict')
                    : sendingWords('ownDistrict', { district: nameOf(subject.districtId) })
                }
                onChange={(districtId) => choose({ districtId })}
              />
            </div>
          </div>
          {same && (
            <Banner tone="attention" isAnnounced>
              {iso(sendingWords('underWay.same', { agency: same.toAgencyName[language] }))}
            </Banner>
          )}
        </div>
        <div className={styles.consent}>
          <ConsentPanel
            subject={subject}
            chosen={consent}
            service={view.service}
            agencies={made.agencies}
            today={made.today}
            onChoose={(consentId) => choose({ consentId })}
          />
        </div>
        <section className={styles.desks} aria-labelledby="which-desk">
          <h2 id="which-desk">{sendingWords('desk')}</h2>
          {question ? (
            <DeskDirectory
              question={question}
              nameOf={nameOf}
              choice={{
                chosen: view.desk && deskKey(view.desk),
                onChoose: ({ agencyId, districtId }) => choose({ desk: { agencyId, districtId } }),
              }}
              helplines={<LinkButton href={helplines}>{deskWords('none.helplines')}</LinkButton>}
            />
          ) : (
            <p>{sendingWords('chooseService')}</p>
          )}
        </section>
        <div className={styles.more}>
          <MoreChoices said={said} onSay={setSaid} />
        </div>
      </div>
      <SendBar lines={made.lines} missing={made.missing} referral={made.referral} sending={sending} />
    </>
  )
}

/** Sends, and goes to what was sent. */
function useSending() {
  const { sendingWords, language } = useSendingWords()
  const api = useApi()
  const announce = useAnnounce()
  const navigate = useNavigate()
  const { keepSent, askAgain } = useSendingAnswers()
  return useIntention<ReferralToSend, Awaited<ReturnType<typeof api.sendReferral>>>(api.sendReferral, {
    onDone: (referral) => {
      keepSent(referral)
      announce(sendingWords('sent', { code: referral.code, agency: referral.otherAgency.name[language] }))
      const search = writeReferralSearch({ side: 'sender', referralId: referral.id })
      void navigate({ to: '/$language/referrals', params: { language }, search })
    },
    // What refused it is something that the screen does not show yet.
    onRefused: () => void askAgain(),
  })
}
