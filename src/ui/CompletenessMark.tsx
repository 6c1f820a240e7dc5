import { formatNumber } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './CompletenessMark.module.css'
import { iso } from './isolate-text.tsx'

export type CompletenessMarkProps = {
  readonly due: number
  /** Of those due, the late ones included. */
  readonly received: number
  /** Of those received; left out where it is not known. */
  readonly late?: number | undefined
}

/** How complete the returns behind a figure are: "27 of 31 returns" over a bar of received, received late and missing. */
export function CompletenessMark({ due, received, late }: CompletenessMarkProps) {
  const { t } = useTranslation('ui')
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  if (due === 0) return <span className={styles.words}>{t('completeness.none')}</span>
  const missing = due - received
  return (
    <span className={styles.mark}>
      <span>{iso(t('completeness.of', { received: number(received), due: number(due) }))}</span>
      {/* The words say the same. The widths are shares, which add up to the whole of those due. */}
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.received} style={{ flexGrow: received - (late ?? 0) }} />
        {late !== undefined && late > 0 && <span className={styles.late} style={{ flexGrow: late }} />}
        {missing > 0 && <span className={styles.missing} style={{ flexGrow: missing }} />}
      </span>
      {late !== undefined && (
        <span className={styles.words}>
          {iso(t('completeness.parts', { late: number(late), missing: number(missing) }))}
        </span>
      )}
    </span>
  )
}
