import type { CaseDetail } from '#contract/api/cases.ts'
import { caseMomentWords } from '#src/i18n/case-value-words.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { writeReferralSearch } from '#src/url/referral-search.ts'
import { writeSearchString } from '#src/url/search-string.ts'
import styles from './CaseView.module.css'

/** Referrals that were sent for the persons of the case; each opens on the desk. */
export function CaseReferrals({ detail: { referrals } }: { readonly detail: CaseDetail }) {
  const words = useCaseWords()
  const { caseWords, referralWords, language } = words
  const hrefOf = (referralId: string) =>
    `/${language}/referrals${writeSearchString(writeReferralSearch({ side: 'sender', referralId }))}`
  return (
    <section className={styles.section} aria-labelledby="case-referrals">
      <h2 id="case-referrals">{caseWords('section.referrals')}</h2>
      {referrals.length === 0 && <p className={styles.quiet}>{caseWords('noReferrals')}</p>}
      <ul className={styles.items}>
        {referrals.map(({ id, code, state, service, otherAgency, sentAt, personCode }) => (
          <li key={id} className={styles.item}>
            <AppLink href={hrefOf(id)}>
              <Num>{code}</Num>
            </AppLink>
            <strong>{referralWords(`service.${service}`)}</strong>
            <span className={styles.grow}>
              <bdi>{otherAgency.name[language]}</bdi>
            </span>
            <span>{referralWords(`state.${state}`)}</span>
            <span className={styles.quiet}>
              <Num>{personCode}</Num> {iso(caseMomentWords(sentAt, words))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
