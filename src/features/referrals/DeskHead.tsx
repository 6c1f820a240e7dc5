import type { ReferralDesk } from '#contract/api/referrals.ts'
import { type ReferralSide, referralSides } from '#contract/referrals/lifecycle.ts'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { SegmentedControl } from '#src/ui/SegmentedControl.tsx'
import { newReferralHref, type ReferralView } from '#src/url/referral-search.ts'
import styles from './DeskHead.module.css'
import { deskWords, momentOf } from './referral-words.ts'

export type DeskHeadProps = {
  readonly desk: ReferralDesk | undefined
  readonly side: ReferralSide
  readonly hrefOf: (view: ReferralView) => string
  readonly nameOf: (placeId: string) => string
}

/** Which side of the desk is shown, whose desk it is, and how old what stands on it is. */
export function DeskHead({ desk, side, hrefOf, nameOf }: DeskHeadProps) {
  const words = useReferralWords()
  const { language, referralWords } = words
  return (
    <div className={styles.head}>
      <h1>{referralWords('title')}</h1>
      <SegmentedControl
        label={referralWords('side.label')}
        value={side}
        // Receiver first: what waits for this desk comes before what this desk waits for.
        options={referralSides.toReversed().map((value) => ({
          value,
          label: referralWords(`side.${value}`),
          href: hrefOf({ side: value, referralId: undefined }),
        }))}
      />
      {desk && (
        <p className={styles.source}>
          {iso(deskWords(desk.agencyName[language], desk.districtIds.map(nameOf), words))}{' '}
          {iso(referralWords('readAt', momentOf(desk.readAt, language)))}
        </p>
      )}
      <div className={styles.new}>
        <LinkButton icon="plus" href={newReferralHref(language)}>
          {referralWords('newReferral')}
        </LinkButton>
      </div>
    </div>
  )
}
