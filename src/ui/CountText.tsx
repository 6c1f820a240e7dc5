import { useTranslation } from 'react-i18next'
import type { Count } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import styles from './CountText.module.css'
import { classNames } from './class-names.ts'
import { Num } from './Num.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type CountTextProps = {
  count: Count
  /** How the number is written; whole with separators unless told. Never asked about a count without a number. */
  format?: (value: number) => string
}

/**
 * A count in one of its four looks: the number (0 included), "not shown" on a hatched ground, ".." where no return was
 * received, "n/a". The last two are read out in words, because the signs alone say nothing to a screen reader.
 */
export function CountText({ count, format = writeWhole }: CountTextProps) {
  const { t } = useTranslation('ui')
  switch (count.kind) {
    case 'value':
      return <Num>{format(count.value)}</Num>
    case 'not-shown':
      return (
        <Sign reason={t('count.notShownReason')} isHatched>
          {t('count.notShown')}
        </Sign>
      )
    case 'no-return':
      return <Sign reason={t('count.noReturn')}>..</Sign>
    case 'not-applicable':
      return <Sign reason={t('count.notApplicableReason')}>{t('count.notApplicable')}</Sign>
  }
}

const writeWhole = (value: number) => formatNumber(value, 'en')

function Sign({ children, reason, isHatched = false }: { children: string; reason: string; isHatched?: boolean }) {
  return (
    <span className={classNames(styles.none, isHatched && styles.notShown)} title={reason}>
      <span aria-hidden="true">{children}</span>
      <VisuallyHidden>{reason}</VisuallyHidden>
    </span>
  )
}
