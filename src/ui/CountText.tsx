import { use } from 'react'
import type { Count } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import styles from './CountText.module.css'
import { classNames } from './class-names.ts'
import { Num } from './Num.tsx'
import { OnPaperContext } from './on-paper.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type CountTextProps = {
  count: Count
  /** How the number is written; whole with separators unless told. Never asked about a count without a number. */
  format?: (value: number) => string
}

/**
 * A count in one of its four looks: the number (0 included), "not shown" on a hatched ground, ".." where no return was
 * received, "n/a". They are read out in words, because the last two say nothing to a screen reader; on paper the sign is all there is.
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
  const isOnPaper = use(OnPaperContext)
  return (
    <span className={classNames(styles.none, isHatched && styles.notShown)} title={reason}>
      <span aria-hidden={isOnPaper ? undefined : 'true'}>{children}</span>
      <VisuallyHidden>{reason}</VisuallyHidden>
    </span>
  )
}
