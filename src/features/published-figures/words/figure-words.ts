import { slugOf } from '#contract/places.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { readTier } from '#contract/published-figures/tier-record.ts'
import { formatDecimal, formatRange } from '#src/i18n/format.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import type { PublishedWords } from './use-published-words.ts'

/*
 * A figure in words. A code that is newer than this page has no words: it is shown as it is.
 */

export function indicatorName({ indicator }: Pick<PublishedFigure, 'indicator'>, { t }: PublishedWords): string {
  return t(`published:indicator.${indicator}`, { defaultValue: indicator })
}

export function placeName({ kind, id, name }: PublishedFigure['place'], { t, nameOfPlace }: PublishedWords): string {
  if (kind === 'country') return t('terms:country')
  const named = id === null ? undefined : nameOfPlace(id)
  if (named !== undefined) return named
  // The key is made of data; `defaultValue` stands in where the lists have no such place.
  const key = id ?? slugOf(name)
  const list = kind === 'foreign-country' ? 'country' : id === null ? 'sourcePlace' : 'fiaOffice'
  return t(`published:${list}.${key}` as 'published:country.ARE', { defaultValue: name })
}

type Breakdown = Pick<PublishedFigure, 'dimension' | 'category' | 'sex' | 'age'>

/** The part of a whole that a figure counts: "Forced labour", "Female, 0 to 17 years"; `undefined` for the whole. */
export function breakdownName(figure: Breakdown, words: PublishedWords): string | undefined {
  const { t } = words
  const parts = [
    figure.dimension === null ? undefined : categoryName(figure.dimension, figure.category, words),
    figure.sex === null ? undefined : t(`published:sex.${figure.sex}`),
    figure.age === null ? undefined : t(`published:age.${figure.age}`),
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(t('published:listSeparator'))
}

/** A place or a country is its own category; "by citizenship: Pakistan" is not, because the dimension gives it its meaning. */
function categoryName(
  dimension: NonNullable<Breakdown['dimension']>,
  category: string | null,
  { t }: PublishedWords,
): string {
  const name = t(`published:dimension.${dimension}`, { defaultValue: dimension })
  if (category === null) {
    return dimension === 'country-of-repatriation'
      ? t('published:inDimension', { name, category: t('published:notStated') })
      : name
  }
  if (/^\d+$/.test(category)) return t('published:inDimension', { name, category })
  const label = t(`published:category.${category}` as 'published:category.pakistan', { defaultValue: category })
  const isPlain = dimension === 'form-of-violence' || dimension === 'form-of-exploitation' || dimension === 'of-whom'
  return isPlain ? label : t('published:inDimension', { name, category: label })
}

/** A number as this product writes it: separators, no isolates. */
export const writeNumber = (value: number, { language }: Pick<PublishedWords, 'language'>): string =>
  formatDecimal(value, language)

/** A value as its source prints it, for sentences: "3,349", "45%", "<5", a tier, a statement. Isolated where direction matters. */
export function valueText(figure: PublishedFigure, words: PublishedWords): string {
  const { value, unit } = figure
  switch (value.kind) {
    case 'number':
      return isolateLtr(unit === 'percent' ? `${writeNumber(value.value, words)}%` : writeNumber(value.value, words))
    case 'below':
      return isolateLtr(`<${value.below}`)
    case 'text':
      return statementText(figure, value.text, words)
  }
}

/** Words of a source that this product says in both languages; others stay as they are printed. */
export function statementText(figure: PublishedFigure, text: string, { t }: PublishedWords): string {
  const tier = figure.unit === 'tier' ? readTier(text) : undefined
  if (tier !== undefined) return t(`published:tier.${tier}`)
  if (figure.indicator === 'vigilance-committee-status' && text === inactiveCommittee)
    return t('published:statement.notified-mostly-inactive')
  if (figure.indicator !== 'recommendation') return text
  const key = `${figure.periodStart.slice(0, 4)}-${figure.category ?? ''}`
  return t(`published:recommendation.${key}` as 'published:recommendation.2018-1', { defaultValue: text })
}

/** As `sindh-vigilance-committees.csv` writes it. */
const inactiveCommittee = 'notified, mostly inactive per HWA'

/** "cases", "person", by the number; empty where the value says it already or counts nothing. */
export function countingUnitName({ unit, countingUnit, value }: PublishedFigure, { t }: PublishedWords): string {
  if (unit === 'percent' || unit === 'tier' || unit === 'text') return ''
  return t(`published:countingUnit.${countingUnit}`, {
    count: value.kind === 'number' ? value.value : 2,
    defaultValue: countingUnit,
  })
}

/** The unit of many figures: "cases". */
export const unitOfMany = ({ countingUnit }: Pick<PublishedFigure, 'countingUnit'>, { t }: PublishedWords): string =>
  t(`published:countingUnit.${countingUnit}`, { count: 2, defaultValue: countingUnit })

/** "429 to 437", or the number alone when both ends are the same. */
export function rangeText({ least, greatest }: { least: number; greatest: number }, words: PublishedWords): string {
  if (least === greatest) return isolateLtr(writeNumber(least, words))
  return words.t('published:range', { from: writeNumber(least, words), to: writeNumber(greatest, words) })
}

/** Years as one run: "2008–2020"; a single one alone. */
export const yearSpan = (first: number, last: number): string =>
  first === last ? isolateLtr(String(first)) : formatRange(String(first), String(last))

/** The press report's claim in the page's language; a paraphrase without words here stands as it is. */
export function claimText(paraphrase: string, { t }: PublishedWords): string {
  const key = claimKeys[paraphrase]
  return key === undefined ? paraphrase : t(`published:claim.${key}`)
}

/** By the `paraphrase` column of `press-tier-claim.csv`. */
const claimKeys: Readonly<Record<string, 'since-2015' | 'improved'>> = {
  'Consistently on the Tier 2 Watch List since 2015': 'since-2015',
  'Ranking improved': 'improved',
}
