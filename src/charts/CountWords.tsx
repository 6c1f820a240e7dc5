import { type ReactNode, use } from 'react'
import type { Count } from '#contract/count.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { Num } from '#src/ui/Num.tsx'
import { GapKindContext } from './gap-kind.ts'

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
  const gapKind = use(GapKindContext)
  if (count.kind === 'value') return <Num>{formatValue(count.value)}</Num>
  return t(`count.${wordsOf[count.kind === 'no-return' ? gapKind : count.kind]}`)
}

const wordsOf = {
  'not-shown': 'notShown',
  'no-return': 'noReturn',
  'not-published': 'notPublished',
  'not-applicable': 'notApplicableReason',
} as const
