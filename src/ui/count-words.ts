import type { TFunction } from 'i18next'
import type { Count } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'

/**
 * A count as a plain string, for accessible names, chart labels and sentences: the number isolated, or the reason in words.
 * @param gap word for a number that nobody sent
 */
export function countWords(
  count: Count,
  t: TFunction<'ui'>,
  format = (value: number) => formatNumber(value, 'en'),
  gap: 'noReturn' | 'notPublished' = 'noReturn',
): string {
  switch (count.kind) {
    case 'value':
      return isolateLtr(format(count.value))
    case 'not-shown':
      return t('count.notShownReason')
    case 'no-return':
      return t(`count.${gap}`)
    case 'not-applicable':
      return t('count.notApplicableReason')
  }
}
