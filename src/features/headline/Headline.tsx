import { useEffect } from 'react'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { keyFigures } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { statementOf, topicWords } from './statement.ts'

export type HeadlineProps = {
  filters: OverviewFilters
  placeName: string
  /** Called with the statement each time it has become another one, for readers who do not see it change. */
  onChange: (statement: string) => void
}

/** The page's heading: the statement, or its topic while the figure is on its way or missing. An old figure never stands under a new topic. */
export function Headline({ filters, placeName, onChange }: HeadlineProps) {
  const words = useWords()
  const { data, isPlaceholderData } = useAnswer(keyFigures(filters))
  const statement = data && !isPlaceholderData ? statementOf(filters.measure, data, placeName, words) : undefined

  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => {
    if (statement !== undefined) onChange(statement)
  }, [statement, onChange])

  return <h1>{iso(statement ?? topicWords({ ...filters, placeName }, words))}</h1>
}
