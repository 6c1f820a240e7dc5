import type { ReferralDetail } from '#contract/api/referrals.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { newReferralHref } from '#src/url/referral-search.ts'
import styles from './ReferralPanel.module.css'

/** What was returned to its sender, who has not yet asked another desk. */
export const canBeSentOn = ({ side, state, sentOnAs, caseId, personId }: ReferralDetail): boolean =>
  side === 'sender' && state === 'declined' && sentOnAs === null && caseId !== null && personId !== null

/** The person still needs the service: the way to the next desk, with everything that is known already. */
export function SendOn({ detail }: { readonly detail: ReferralDetail }) {
  const { language, referralWords } = useReferralWords()
  const { id, caseId, personId, service, urgency } = detail
  const known = { case: caseId ?? '', person: personId ?? '', onward: id, service, urgency }
  return (
    <div className={styles.buttons}>
      <LinkButton variant="primary" icon="forward" href={newReferralHref(language, known)}>
        {referralWords('sendOn')}
      </LinkButton>
    </div>
  )
}
