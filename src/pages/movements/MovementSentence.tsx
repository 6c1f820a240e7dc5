import { isStream, streams } from '#contract/categories.ts'
import type { Period } from '#contract/periods.ts'
import { SentenceForm } from '#src/features/filter-sentence/SentenceForm.tsx'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { SentenceSelect } from '#src/ui/SentenceSelect.tsx'
import { type MovementFilters, movementParameterNames as names } from '#src/url/movement-search.ts'

export type MovementSentenceProps = {
  readonly filters: MovementFilters
  /** Those that are published, oldest first. */
  readonly years: readonly Period[]
  readonly action: string
  readonly onChoose: (change: Partial<MovementFilters>) => void
}

/** "Showing routes and referrals, [trafficking in persons], [2025]". */
export function MovementSentence({ filters, years, action, onChoose }: MovementSentenceProps) {
  const { t, movementWords } = useMovementWords()
  return (
    <SentenceForm
      sentence={movementWords('sentence')}
      action={action}
      kept={{}}
      slots={{
        stream: (
          <SentenceSelect
            label={movementWords('choose.stream')}
            name={names.stream}
            value={filters.stream}
            options={streams.map((stream) => ({ value: stream, label: t(`terms:category.${stream}`) }))}
            onChange={(stream) => isStream(stream) && onChoose({ stream })}
          />
        ),
        period: (
          <SentenceSelect
            label={movementWords('choose.period')}
            name={names.periodId}
            value={filters.periodId}
            options={years.toReversed().map(({ id }) => ({ value: id, label: formatPeriod(id, t) }))}
            onChange={(periodId) => onChoose({ periodId })}
          />
        ),
      }}
    />
  )
}
