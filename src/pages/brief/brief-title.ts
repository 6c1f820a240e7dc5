import { measureOf } from '#contract/measures.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import type { BriefWords } from '#src/i18n/use-brief-words.ts'
import type { Brief } from './brief-answers.ts'

/** "Punjab: Trafficking in persons, FY 2025-26": what the sheets are about, and the name of the file in a reader of PDFs. */
export function briefTitle({ filters, geography }: Pick<Brief, 'filters' | 'geography'>, words: BriefWords): string {
  const { t, briefWords, language } = words
  const said = {
    place: placeNames(geography, language, t)(filters.placeId),
    period: formatPeriod(filters.periodId, t),
  }
  return measureOf(filters.measure).hasStreams
    ? briefWords('title', { ...said, category: t(`terms:category.${filters.category}`) })
    : briefWords('titleWithoutStream', { ...said, measure: t(`terms:measure.${filters.measure}`) })
}
