import type { KeyFigures } from '#contract/api/figures.ts'
import { type Category, isStream, streamOf } from '#contract/categories.ts'
import { type Measure, measureOf } from '#contract/measures.ts'
import { countryId } from '#contract/places.ts'
import { changeOf } from '#src/i18n/change.ts'
import { changeWords } from '#src/i18n/change-words.ts'
import { formatFigure, type Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'

/** What a statement is about. */
export type Topic = {
  readonly measure: Measure
  readonly category: Category
  readonly placeId: string
  readonly periodId: string
  readonly placeName: string
}

/** The topic alone, for as long as its figure is on its way: "Persons identified in trafficking cases, FY 2025-26". */
export const topicWords = (topic: Topic, words: Words): string =>
  words.t('headline:topic', { subject: subjectOf(topic, words), period: formatPeriod(topic.periodId, words.t) })

/**
 * The page's headline: what was recorded, where, when, and how that compares. It is made from the answer alone and never claims a
 * cause. "Persons identified in trafficking cases: 8,012 in FY 2025-26, 6% more than the year before".
 */
export function statementOf(measure: Measure, answer: KeyFigures, placeName: string, words: Words): string {
  const { t } = words
  const { category, placeId, periodId, comparedPeriodId } = answer
  const topic = { measure, category, placeId, periodId, placeName }
  const figure = answer.figures.find((one) => one.measure === measure)
  if (!figure) return topicWords(topic, words)
  const said = { subject: subjectOf(topic, words), period: formatPeriod(periodId, t) }
  if (figure.current.kind !== 'value') return t(`headline:${figure.current.kind}`, said)
  const { basis } = measureOf(measure)
  const isNone = basis === 'count' && figure.current.value === 0
  const value = isNone ? t('headline:noneRecorded') : formatFigure(figure.current.value, measure, words)
  const change = changeWords(
    changeOf(figure.current, figure.compared, basis),
    { measure, periodId, comparedPeriodId },
    words,
  )
  return change === undefined
    ? t('headline:plain', { ...said, value })
    : t('headline:compared', { ...said, value, change })
}

/** What is counted and where. The country goes without saying; a measure without streams goes without one. */
function subjectOf({ measure, category, placeId, placeName }: Topic, { t }: Words): string {
  const counted =
    measure === 'reached' ? t('headline:subject.reached') : t(`headline:subject.${measure}.${streamOf(category)}`)
  const hasForm = measureOf(measure).hasForms && !isStream(category)
  const subject = hasForm
    ? t('headline:withForm', { subject: counted, form: t(`terms:category.${category}`) })
    : counted
  return placeId === countryId ? subject : t('figures:inPlace', { subject, place: placeName })
}
