import { useState } from 'react'
import { useReferralWords } from '#src/i18n/use-referral-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import { Num } from '#src/ui/Num.tsx'
import styles from './ReferralPanel.module.css'

/** The code to be named on the telephone, with a button that copies it. */
export function CopyCode({ code }: { readonly code: string }) {
  const { referralWords } = useReferralWords()
  const announce = useAnnounce()
  const [copied, setCopied] = useState<'yes' | 'refused'>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code)
      setCopied('yes')
      announce(referralWords('detail.copied'))
    } catch {
      // Refused, or the page does not come over HTTPS. The code can still be copied by hand.
      setCopied('refused')
    }
  }
  return (
    <div className={styles.code}>
      <Num>{code}</Num>
      <Button size="small" variant="quiet" onClick={() => void copy()}>
        {referralWords(copied === 'yes' ? 'detail.copied' : 'detail.copy')}
      </Button>
      {copied === 'refused' && <p role="alert">{referralWords('detail.copyFailed')}</p>}
    </div>
  )
}
