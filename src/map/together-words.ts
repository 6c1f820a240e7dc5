import type { TFunction } from 'i18next'
import type { DistrictFigures, ShownTogether } from '#contract/api/figures.ts'
import { numberOrNull } from '#contract/count.ts'
import type { Geography } from '#contract/places.ts'
import { formatNumber, formatRate } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { Language } from '#src/i18n/language.ts'

export type TogetherWords = { readonly t: TFunction<['map', 'terms']>; readonly language: Language }

/** Where districts lie that are told together: their division, or the provinces that they lie in. */
export function togetherPlace(
  { divisionId, provinceIds }: ShownTogether,
  { divisions, provinces }: Geography,
  { t, language }: TogetherWords,
): string {
  const division = divisions.find(({ id }) => id === divisionId)
  if (division) return t('map:together.division', { name: division.name[language] })
  return provinces
    .filter(({ id }) => provinceIds.includes(id))
    .map(({ name }) => name[language])
    .join(t('map:comma'))
}

/** "3 districts of Kalat Division, none of them shown by itself: 56 together, 0.8 per 100,000 residents". */
export function togetherSentence(group: ShownTogether, geography: Geography, words: TogetherWords): string {
  const { t, language } = words
  const values = {
    number: group.districtIds.length,
    place: togetherPlace(group, geography, words),
    sum: isolateLtr(formatNumber(numberOrNull(group.count) ?? 0, language)),
  }
  if (group.rate.kind !== 'value') return t('map:together.count', values)
  return t('map:together.withRate', { ...values, rate: isolateLtr(formatRate(group.rate.value, language)) })
}

/** How many districts have no number of their own and one together with others. */
export const countTogether = ({ together }: DistrictFigures): number =>
  together.reduce((sum, { districtIds }) => sum + districtIds.length, 0)
