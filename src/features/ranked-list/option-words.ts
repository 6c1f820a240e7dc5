import type { TFunction } from 'i18next'
import type { Measure } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import type { Language } from '#src/i18n/language.ts'
import type { DistrictRow } from '#src/map/district-row.ts'
import { togetherSentence } from '#src/map/together-words.ts'
import { type FigureKind, figureWriter, hasRate } from '#src/map/write-figure.ts'
import { countWords } from '#src/ui/count-words.ts'

/** The numbers of a row in their order: the one it is ranked by first. A share and a median stand alone. */
export const kindsOf = (measure: Measure, rankedBy: FigureKind): readonly FigureKind[] => {
  if (!hasRate(measure)) return [rankedBy]
  return rankedBy === 'rate' ? ['rate', 'count'] : ['count', 'rate']
}

/** A row that has no number at all says why once. */
export const isWithoutNumbers = ({ rate, count }: DistrictRow): boolean =>
  rate.kind !== 'value' && count.kind !== 'value'

export type OptionWords = {
  readonly t: TFunction<['map', 'terms']>
  readonly tUi: TFunction<'ui'>
  readonly language: Language
  readonly geography: Geography
}

/** A row as one sentence for assistive technology: "Rajanpur, Punjab, 11.1 per 100,000 residents, 111 in all". */
export function optionWords(row: DistrictRow, measure: Measure, rankedBy: FigureKind, words: OptionWords): string {
  const { t, tUi, language, geography } = words
  const kinds = isWithoutNumbers(row) ? [rankedBy] : kindsOf(measure, rankedBy)
  const figures = kinds.map((kind) => {
    const number = countWords(row[kind], tUi, figureWriter(measure, kind, language))
    return hasRate(measure) && row[kind].kind === 'value' ? t(`map:list.spoken.${kind}`, { number }) : number
  })
  const together = row.together ? [togetherSentence(row.together, geography, { t, language })] : []
  return [row.name, row.provinceName, ...figures, ...together].join(t('map:comma'))
}
