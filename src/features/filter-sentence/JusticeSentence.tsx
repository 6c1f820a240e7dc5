import { isStream, streams } from '#contract/categories.ts'
import type { FilterBounds } from '#contract/filters/overview-filters.ts'
import type { Geography } from '#contract/places.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { calendarYears, type JusticeFilters, justiceParameterNames as names } from '#src/url/justice-search.ts'
import { placeChoices } from './choices.ts'
import { SentenceForm } from './SentenceForm.tsx'

type JusticeSentenceProps = {
  readonly filters: JusticeFilters
  readonly bounds: FilterBounds
  readonly geography: Geography
  readonly action: string
  /** Search parameters beside the sentence's own, which a form would otherwise drop. */
  readonly kept: Readonly<Record<string, string>>
  readonly onChoose: (change: Partial<JusticeFilters>) => void
}

/** "Showing how cases moved on: [trafficking in persons], in [Pakistan], [2025]": what stages are published by, and nothing else. */
export function JusticeSentence({ filters, bounds, geography, action, kept, onChoose }: JusticeSentenceProps) {
  const words = useJusticeWords()
  const { t, justiceWords } = words
  const newestFirst = calendarYears(bounds).toReversed()
  return (
    <SentenceForm
      sentence={justiceWords('sentence')}
      slots={{
        category: (
          <SentenceSelect
            label={justiceWords('stream')}
            name={names.stream}
            value={filters.stream}
            options={streams.map((stream) => ({ value: stream, label: t(`terms:category.${stream}`) }))}
            onChange={(stream) => isStream(stream) && onChoose({ stream })}
          />
        ),
        place: (
          <SentenceSelect
            label={t('filters:choose.place')}
            name={names.placeId}
            value={filters.placeId}
            options={placeChoices(geography, words)}
            onChange={(placeId) => onChoose({ placeId })}
          />
        ),
        period: (
          <SentenceSelect
            label={justiceWords('year')}
            name={names.periodId}
            value={filters.periodId}
            options={newestFirst.map(({ id }) => ({ value: id, label: formatPeriod(id, t) }))}
            onChange={(periodId) => onChoose({ periodId })}
          />
        ),
      }}
      action={action}
      kept={kept}
    />
  )
}
