import type { ReactNode } from 'react'
import type { ReferralDetail } from '#contract/api/referrals.ts'
import { disclosureIn } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './DetailFacts.module.css'
import { momentWords, personWords } from './referral-words.ts'

/** What is asked of whom, and of the person no more than the state of the referral allows. */
export function DetailFacts({
  detail,
  nameOf,
}: {
  readonly detail: ReferralDetail
  readonly nameOf: (placeId: string) => string
}) {
  const words = useReferralWords()
  const { t, language, referralWords } = words
  const person = personWords(detail, words)
  const { side, state, personCode, stream, form } = detail
  // The sender sees its own record.
  const disclosure = side === 'sender' ? 'service' : disclosureIn(state)
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
      <Fact name={referralWords('detail.reason')}>{referralWords(`reason.${detail.reason}`)}</Fact>
      {person !== undefined && <Fact name={referralWords('detail.person')}>{iso(person)}</Fact>}
      {personCode !== null && (
        <Fact name={referralWords('detail.personCode')}>
          <Num>{personCode}</Num>
        </Fact>
      )}
      {stream !== null && <Fact name={referralWords('detail.stream')}>{t(`terms:category.${stream}`)}</Fact>}
      {form !== null && <Fact name={referralWords('detail.form')}>{t(`terms:category.${form}`)}</Fact>}
      {disclosure !== 'service' && (
        <div className={styles.note}>
          <dt className={styles.name}>{person === undefined ? referralWords('detail.person') : ''}</dt>
          <dd>{referralWords(disclosure === 'minimum' ? 'detail.notYet' : 'detail.noMore')}</dd>
        </div>
      )}
    </dl>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt className={styles.name}>{name}</dt>
    <dd>{children}</dd>
  </div>
)
