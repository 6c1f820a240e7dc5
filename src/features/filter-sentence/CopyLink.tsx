import { useState } from 'react'
import { useTranslate } from '#src/i18n/translate.ts'
import { Button } from '#src/ui/Button.tsx'
import { useAnnounce } from '#src/ui/LiveRegion.tsx'
import styles from './FilterSentence.module.css'

/** Copies the address of what is on screen. Where the browser does not allow that, the address is shown, ready to be copied by hand. */
export function CopyLink() {
  const t = useTranslate()
  const announce = useAnnounce()
  const [byHand, setByHand] = useState<string>()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      setByHand(undefined)
      announce(t('filters:copied'))
    } catch {
      // Refused, or the page does not come over HTTPS. The reader can still copy it.
      setByHand(location.href)
    }
  }
  return (
    <>
      <Button variant="quiet" icon="link" onClick={() => void copy()}>
        {t('filters:copy')}
      </Button>
      {byHand !== undefined && (
        <input
          className={styles.byHand}
          dir="ltr"
          readOnly
          aria-label={t('filters:copyByHand')}
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  )
}
