import type { ReactNode } from 'react'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { disclosureIn, movesFor } from '#contract/referrals/lifecycle.ts'
import { type ReferralWords, useReferralWords } from '#src/i18n/use-referral-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { consentNote, consentShown } from './consent-words.ts'
import styles from './DetailFacts.module.css'
import { momentWords, personWords } from './referral-words.ts'

/** What is asked of whom, and of the person no more than the state of the referral allows. */
export function DetailFacts({
  detail,
  nameOf,
  hrefOf,
}: {
  readonly detail: ReferralDetail
  readonly nameOf: (placeId: string) => string
  readonly hrefOf: (referralId: string) => string
}) {
  const words = useReferralWords()
  const { t, language, referralWords } = words
  const person = personWords(detail, words)
  const { side, state, personCode, stream, form, caseId, sentOnAs } = detail
  const consent = consentShown(detail, words)
  const handover = handoverWords(detail, words)
  const note = side === 'receiver' ? noteOfPerson(detail, words) : undefined
  return (
    <dl className={styles.facts}>
      <Fact name={referralWords(side === 'receiver' ? 'detail.from' : 'detail.to')}>
        <DataText>{detail.otherAgency.name[language]}</DataText>
      </Fact>
      <Fact name={referralWords('detail.state')}>{referralWords(`state.${state}`)}</Fact>
      <Fact name={referralWords('detail.service')}>{referralWords(`service.${detail.service}`)}</Fact>
      <Fact name={referralWords('detail.district')}>
        {detail.districtId === null ? referralWords('noDistrict') : nameOf(detail.districtId)}
      </Fact>
      <Fact name={referralWords('detail.urgency')}>{referralWords(`urgency.${detail.urgency}`)}</Fact>
      <Fact name={referralWords('detail.due')}>{iso(momentWords(detail.answerDueAt, words))}</Fact>
      {detail.serviceDueAt !== null && (
        <Fact name={referralWords('detail.serviceDue')}>{iso(momentWords(detail.serviceDueAt, words))}</Fact>
      )}
      {side === 'sender' && state === 'completed' && detail.followUpDueAt !== null && (
        <Fact name={referralWords('detail.followUpDue')}>{iso(momentWords(detail.followUpDueAt, words))}</Fact>
      )}
      <Fact name={referralWords('detail.reason')}>{referralWords(`reason.${detail.reason}`)}</Fact>
      {person !== undefined && <Fact name={referralWords('detail.person')}>{iso(person)}</Fact>}
      {personCode !== null && (
        <Fact name={referralWords('detail.personCode')}>
          <Num>{personCode}</Num>
        </Fact>
      )}
      {stream !== null && <Fact name={referralWords('detail.stream')}>{t(`terms:category.${stream}`)}</Fact>}
      {form !== null && <Fact name={referralWords('detail.form')}>{t(`terms:category.${form}`)}</Fact>}
      {note !== undefined && (
        <div className={styles.note}>
          <dt className={styles.name}>{person === undefined ? referralWords('detail.person') : ''}</dt>
          <dd>{note}</dd>
        </div>
      )}
      {consent !== undefined && <Fact name={referralWords('consent.name')}>{iso(consent)}</Fact>}
      {handover !== undefined && <Fact name={referralWords('detail.handover')}>{handover}</Fact>}
      {caseId !== null && (
        <Fact name={referralWords('detail.case')}>
          <AppLink href={`/${language}/cases/${caseId}`}>{referralWords('detail.openCase')}</AppLink>
        </Fact>
      )}
      {sentOnAs !== null && (
        <Fact name={referralWords('detail.sentOn')}>
          <AppLink href={hrefOf(sentOnAs)}>{referralWords('detail.openSentOn')}</AppLink>
        </Fact>
      )}
    </dl>
  )
}

/** Why the receiver sees no more of the person than what stands there. */
function noteOfPerson(detail: ReferralDetail, words: ReferralWords): string | undefined {
  const { referralWords } = words
  switch (disclosureIn(detail.state)) {
    case 'nothing':
      return referralWords('detail.noMore')
    case 'minimum':
      return consentNote(detail, words) ?? referralWords('detail.notYet')
    case 'service':
      return (
        consentNote(detail, words) ?? (detail.personCode === null ? referralWords('consent.minimumOnly') : undefined)
      )
  }
}

/** That the case goes over with the referral, or has; nothing where it did not come to that. */
function handoverWords(
  { isHandover, side, state, firstAnsweredAt }: ReferralDetail,
  { referralWords }: ReferralWords,
): string | undefined {
  if (!isHandover) return undefined
  if (movesFor('receiver', state).includes('accept')) return referralWords(`detail.willGoOver.${side}`)
  const wasAccepted = firstAnsweredAt !== null && state !== 'declined'
  return wasAccepted ? referralWords(`detail.hasGoneOver.${side}`) : undefined
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt className={styles.name}>{name}</dt>
    <dd>{children}</dd>
  </div>
)
