import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import styles from './SessionEnded.module.css'

/** In place of everything that only the reader could see. */
export function SessionEnded() {
  const { language, referralWords } = useReferralWords()
  const back = encodeURIComponent(`/${language}/referrals`)
  return (
    <div className={styles.ended} role="alert">
      <p>{referralWords('ended')}</p>
      <LinkButton variant="primary" href={`/${language}/sign-in?to=${back}`}>
        {referralWords('visitor.signIn')}
      </LinkButton>
    </div>
  )
}
