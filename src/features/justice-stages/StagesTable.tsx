import { ChartTable } from '#src/charts/ChartTable.tsx'
import { formatDecimal } from '#src/i18n/format.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import type { StageFigures } from './stage-days.ts'

type StagesTableProps = { readonly caption: string; readonly stages: readonly StageFigures[] }

/** The table twin of the chain, with the days in columns of their own. */
export function StagesTable({ caption, stages }: StagesTableProps) {
  const { t, justiceWords, language } = useJusticeWords()
  const days = {
    kind: 'count',
    unit: justiceWords('unit'),
    format: (value: number) => formatDecimal(value, language),
  } as const
  return (
    <ChartTable
      caption={<VisuallyHidden>{caption}</VisuallyHidden>}
      columns={[
        {
          id: 'stage',
          kind: 'text',
          header: justiceWords('stage'),
          text: ({ stage }) => t(`terms:stage.${stage}`),
        },
        { id: 'moves', kind: 'count', header: justiceWords('moves'), count: ({ count }) => count },
        { id: 'median', header: justiceWords('median'), count: ({ medianDays }) => medianDays, ...days },
        {
          id: 'ninetieth',
          header: justiceWords('ninetieth'),
          count: ({ ninetiethDays }) => ninetiethDays,
          ...days,
        },
      ]}
      rows={stages}
      rowKey={({ stage }) => stage}
    />
  )
}
