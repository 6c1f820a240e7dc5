import type { Citation } from '#contract/api/citations.ts'
import { measureOf } from '#contract/measures.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { useWords } from '#src/i18n/use-words.ts'

/** "Rabta, Persons identified, …, Release …, <link>": what a report puts into its notes, without marks that only a screen needs. */
export function useCitationText(citation: Citation, placeName: string, link: string): string {
  const { t, language } = useWords()
  const text = t('filters:cite.text', {
    measure: t(`terms:measure.${citation.measure}`),
    category: measureOf(citation.measure).hasStreams ? t(`terms:category.${citation.category}`) : '',
    place: placeName,
    period: formatPeriod(citation.periodId, t),
    release: citation.releaseId,
    asOf: formatDate(citation.asOf, language),
    link,
  })
  // A measure without streams leaves its place in the sentence empty.
  const plain = withoutIsolates(text).replace(/([,،] ){2}/, '$1')
  return citation.isSynthetic ? `${plain} ${t('filters:cite.synthetic')}` : plain
}
