import { use } from 'react'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Banner } from './Banner.tsx'
import { Button } from './Button.tsx'
import { ErrorWordsContext } from './error-words.ts'
import { iso } from './isolate-text.tsx'
import { Num } from './Num.tsx'
import styles from './Panel.module.css'

export type PanelFailureProps = {
  error: unknown
  /** Older data are still on the screen, and say so themselves. */
  hasData: boolean
  isRetrying: boolean
  onRetry: () => void
}

/** What failed in plain words, what still holds, a second try, and a reference to quote. */
export function PanelFailure({ error, hasData, isRetrying, onRetry }: PanelFailureProps) {
  const { t } = useTranslation('ui')
  const words = use(ErrorWordsContext)(error)
  const retry = words?.canRetry !== false && (
    <Button size="small" isDisabled={isRetrying} onClick={onRetry}>
      {t('panel.retry')}
    </Button>
  )
  if (hasData) {
    return (
      <Banner tone="attention" isAnnounced>
        <p>{t('panel.notUpdated')}</p>
        {retry}
      </Banner>
    )
  }
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.failureTitle}>{t('panel.failed')}</p>
      <p>{iso(words?.text ?? t('panel.failedText'))}</p>
      {retry}
      {words?.reference !== undefined && (
        <p className={styles.small}>
          {t('panel.reference')} <Num>{words.reference}</Num>
        </p>
      )}
    </div>
  )
}
