import type { TFunction } from 'i18next'
import type { Trend } from '#contract/api/figures.ts'
import type { Category, Stream } from '#contract/categories.ts'
import { type Basis, type Measure, measureOf } from '#contract/measures.ts'
import { formatDecimal, formatNumber, formatPercent } from '#src/i18n/format.ts'
import { formatFigure, type Words } from '#src/i18n/format-figure.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { Language } from '#src/i18n/language.ts'
import { completeQuarters, type TrendStatement } from './trend-statement.ts'
import { type LineSummary, lineSummaries } from './trend-summary.ts'

/** What turns a trend into sentences of one language. */
export type TrendWords = Words & { readonly chartWords: TFunction<'charts'> }

/** How numbers stand in a chart, whose title already says the unit: 1,234, 78%, 13.5. */
const writers: Record<Basis, (value: number, language: Language) => string> = {
  count: formatNumber,
  percent: formatPercent,
  hours: formatDecimal,
}

export function valueWriter(measure: Measure, language: Language): (value: number) => string {
  const write = writers[measureOf(measure).basis]
  return (value) => write(value, language)
}

/** The name of a line: its stream, or the measure where it has none. */
export const lineName = (measure: Measure, category: Category | undefined, { t }: Words): string =>
  category ? t(`terms:category.${category}`) : t(`terms:measure.${measure}`)

/** The finding as a sentence; the measure's plain name where there is none. */
export function trendTitle(measure: Measure, statement: TrendStatement, words: TrendWords): string {
  const { t, chartWords, language } = words
  if (statement.kind === 'none') return t(`terms:measure.${measure}`)
  const since = formatPeriod(statement.since, t)
  if (statement.kind === 'little-change') {
    const percent = formatPercent(statement.withinPercent, language)
    return measureOf(measure).hasStreams
      ? chartWords('statement.littleChange', { measure: t(`terms:measure.${measure}`), percent, since })
      : chartWords('statement.littleChangeAlone', { subject: subjectOf(measure, undefined, words), percent, since })
  }
  const subject = subjectOf(measure, statement.stream, words)
  if (measureOf(measure).basis === 'count') {
    const percent = formatPercent(statement.percent, language)
    return chartWords(`statement.${statement.change}`, { subject, percent, since })
  }
  const after = formatFigure(statement.after, measure, words)
  return chartWords('statement.against', {
    subject,
    after,
    before: formatFigure(statement.before, measure, words),
    since,
  })
}

/** What is counted, as the headline of the page says it. */
function subjectOf(measure: Measure, stream: Stream | undefined, { t }: Words): string {
  if (measure === 'reached') return t('headline:subject.reached')
  return stream === undefined ? t(`terms:measure.${measure}`) : t(`headline:subject.${measure}.${stream}`)
}

/** Measure, per quarter, place, first and last quarter. */
export function trendSubtitle({ measure, quarters }: Trend, placeName: string, { t, chartWords }: TrendWords): string {
  return chartWords('trend.subtitle', {
    measure: t(`terms:measure.${measure}`),
    place: placeName,
    first: formatPeriod(quarters[0] ?? '', t),
    last: formatPeriod(quarters.at(-1) ?? '', t),
  })
}

/** The course of every line in sentences, for those who do not see it. */
export function trendSummary(trend: Trend, words: TrendWords): string {
  const sentences = lineSummaries(trend).flatMap((line) => lineSentences(line, trend.measure, words))
  if (trend.provisionalFrom !== undefined && completeQuarters(trend).length < trend.quarters.length) {
    sentences.push(words.t('figures:coverage.provisional', { quarter: formatPeriod(trend.provisionalFrom, words.t) }))
  }
  return sentences.join(' ')
}

function lineSentences(line: LineSummary, measure: Measure, words: TrendWords): string[] {
  const { t, chartWords } = words
  const name = lineName(measure, line.category, words)
  const sentences: string[] = []
  if (line.numbers) {
    const { first, last, highest } = line.numbers
    const write = (value: number) => formatFigure(value, measure, words)
    sentences.push(
      chartWords('summary.line', {
        name,
        first: write(first.value),
        firstQuarter: formatPeriod(first.quarter, t),
        last: write(last.value),
        lastQuarter: formatPeriod(last.quarter, t),
        highest: write(highest.value),
        highestQuarter: formatPeriod(highest.quarter, t),
      }),
    )
  } else sentences.push(chartWords('summary.noLine', { name }))
  if (line.notShownQuarters > 0) sentences.push(chartWords('summary.notShown', { count: line.notShownQuarters }))
  if (line.quartersWithoutReturn > 0) {
    sentences.push(chartWords('summary.noReturn', { count: line.quartersWithoutReturn }))
  }
  return sentences
}
