import type { ReactNode } from 'react'
import type { Justice } from '#contract/api/justice.ts'
import { minimumForMedian } from '#contract/measures.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { DotRanges } from '#src/charts/DotRanges.tsx'
import { formatDecimal } from '#src/i18n/format.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { StagesTable } from './StagesTable.tsx'
import { areDaysPublished, daysWords } from './stage-days.ts'

type StageTimesProps = {
  readonly answer: Justice
  readonly caption: string
  /** Leads from a district, where days are not published, to its province. */
  readonly around: ReactNode
}

/** How many days moves took from the stage before: half of them, and nine in ten. */
export function StageTimes({ answer, caption, around }: StageTimesProps) {
  const words = useJusticeWords()
  const { t: uiWords } = useTranslation('ui')
  const { t, justiceWords, language } = words
  const { stages } = answer
  if (!areDaysPublished(stages)) {
    return (
      <EmptyState
        title={justiceWords('time.notForDistricts')}
        text={justiceWords('time.notForDistrictsText', { minimum: minimumForMedian })}
        action={around}
      />
    )
  }
  return (
    <ChartFigure table={<StagesTable caption={caption} stages={stages} />}>
      <DotRanges
        rows={stages.map((figures) => ({
          id: figures.stage,
          name: t(`terms:stage.${figures.stage}`),
          from: figures.medianDays,
          to: figures.ninetiethDays,
          words: daysWords(figures, { ...words, uiWords }),
        }))}
        color={streamColors[answer.stream].mark}
        formatValue={(value) => formatDecimal(value, language)}
        unit={justiceWords('unit')}
        names={{ from: justiceWords('time.half'), to: justiceWords('time.ninetieth') }}
      />
    </ChartFigure>
  )
}
