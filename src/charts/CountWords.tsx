import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Count } from '#contract/count.ts'
import { Num } from '#src/ui/Num.tsx'

type CountWordsProps = {
  readonly count: Count
  readonly formatValue: (value: number) => string
}

/**
 * A count as charts write it: the number, or in words why there is none. Tables have signs for that (`CountText`); beside a
 * mark, where no column head explains them, words are needed.
 */
export function CountWords({ count, formatValue }: CountWordsProps): ReactNode {
  const { t } = useTranslation('ui')
  return count.kind === 'value' ? <Num>{formatValue(count.value)}</Num> : t(`count.${wordsOf[count.kind]}`)
}

const wordsOf = { 'not-shown': 'notShown', 'no-return': 'noReturn', 'not-applicable': 'notApplicableReason' } as const
