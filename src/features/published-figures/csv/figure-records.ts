import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { withoutIsolates } from '#src/i18n/isolate.ts'
import { breakdownName, indicatorName, placeName } from '../words/figure-words.ts'
import type { PublishedWords } from '../words/use-published-words.ts'

/** Codes as in the contract, which a program reads; names in the page's language beside those that a person reads. */
export const figureRecordFields = [
  'id',
  'series',
  'subject',
  'indicator',
  'indicator_name',
  'value',
  'unit',
  'counting_unit',
  'dimension',
  'category',
  'sex',
  'age',
  'breakdown_name',
  'place_kind',
  'place_id',
  'place_name',
  'period_start',
  'period_end',
  'period_label',
  'source_title',
  'source_publisher',
  'source_url',
  'confidence',
  'is_verified',
  'notes',
  'source_note',
  'conflicts',
  'origin_file',
  'origin_line',
] as const

/** A figure as one record of the download. Numbers without separators, "<5" as it is; what is absent is empty, never zero. */
export function figureRecord(
  figure: PublishedFigure,
  words: PublishedWords,
): Record<(typeof figureRecordFields)[number], string> {
  return {
    id: figure.id,
    series: figure.series,
    subject: figure.subject,
    indicator: figure.indicator,
    indicator_name: withoutIsolates(indicatorName(figure, words)),
    value: plainValue(figure),
    unit: figure.unit,
    counting_unit: figure.countingUnit,
    dimension: figure.dimension ?? '',
    category: figure.category ?? '',
    sex: figure.sex ?? '',
    age: figure.age ?? '',
    breakdown_name: withoutIsolates(breakdownName(figure, words) ?? ''),
    place_kind: figure.place.kind,
    place_id: figure.place.id ?? '',
    place_name: withoutIsolates(placeName(figure.place, words)),
    period_start: figure.periodStart,
    period_end: figure.periodEnd,
    period_label: figure.periodLabel,
    source_title: figure.sourceTitle,
    source_publisher: figure.sourcePublisher,
    source_url: figure.sourceUrl,
    confidence: figure.confidence,
    is_verified: String(figure.isVerified),
    notes: figure.notes.join('|'),
    source_note: figure.note ?? '',
    conflicts: figure.conflictIds.join('|'),
    origin_file: figure.origin.file,
    origin_line: String(figure.origin.line),
  }
}

function plainValue({ value }: PublishedFigure): string {
  if (value.kind === 'number') return String(value.value)
  return value.kind === 'below' ? `<${value.below}` : value.text
}
