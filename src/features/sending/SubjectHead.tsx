import { useId } from 'react'
import type { ReferralSubject } from '#contract/api/sending.ts'
import { personInWords } from '#src/i18n/person-words.ts'
import { type SendingWords, useSendingWords } from '#src/i18n/use-sending-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { writeReferralSearch } from '#src/url/referral-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import styles from './SubjectHead.module.css'

type Entry = ReferralSubject['openReferrals'][number]

/** Who it is about, in codes and words, and what is under way for this person already, so that nobody asks twice. */
export function SubjectHead({
  subject,
  nameOf,
}: {
  readonly subject: ReferralSubject
  readonly nameOf: (placeId: string) => string
}) {
  const words = useSendingWords()
  const { t, sendingWords, deskWords, language } = words
  const id = useId()
  const { stream, form, districtId } = subject
  return (
    <div className={styles.head}>
      <p className={styles.who}>
        <strong>{iso(personInWords(subject, words))}</strong> <Num>{subject.personCode}</Num>
      </p>
      <p className={styles.case}>
        {iso(sendingWords('subject.case', { code: subject.caseCode }))}
        {' · '}
        {t(`terms:category.${form ?? stream}`)}
        {' · '}
        {districtId === null ? sendingWords('subject.noDistrict') : nameOf(districtId)}
      </p>
      {subject.openReferrals.length > 0 && (
        <section aria-labelledby={id} className={styles.underWay}>
          <h2 id={id} className={styles.title}>
            {sendingWords('underWay.title')}
          </h2>
          <ul>
            {subject.openReferrals.map((one) => {
              const search = writeReferralSearch({ side: 'sender', referralId: one.id })
              return (
                <li key={one.id}>
                  {iso(underWayWords(one, words))}
                  {deskWords('comma')}
                  <AppLink href={`/${language}/referrals${writeSearchString(search)}`}>
                    <Num>{one.code}</Num>
                  </AppLink>
                </li>
              )
            })}
          </ul>
        </section>
      )}
    </div>
  )
}

const openStates = ['sent', 'received', 'information_asked', 'accepted', 'in_service'] as const

/** "Shelter asked of Punjab Police, received". */
export function underWayWords(entry: Entry, { sendingWords, referralWords, language }: SendingWords): string {
  const state = openStates.find((one) => one === entry.state) ?? 'sent'
  return sendingWords('underWay.entry', {
    service: referralWords(`service.${entry.service}`),
    agency: entry.toAgencyName[language],
    state: sendingWords(`underWay.state.${state}`),
  })
}
