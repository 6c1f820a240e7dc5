import { useEffect } from 'react'
import { justice } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { useJusticeWords } from '#src/i18n/use-justice-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import type { JusticeFilters } from '#src/url/justice-search.ts'
import { justiceStatement, justiceTopic } from './justice-statement.ts'

type JusticeHeadlineProps = {
  readonly filters: JusticeFilters
  readonly placeName: string
  /** Called with the statement each time it has become another one, for readers who do not see it change. */
  readonly onChange: (statement: string) => void
}

/** The page's heading: the finding, or its topic while figures are on their way or missing. An old figure never stands under a new topic. */
export function JusticeHeadline({ filters, placeName, onChange }: JusticeHeadlineProps) {
  const words = useJusticeWords()
  const { data, isPlaceholderData } = useAnswer(justice(filters))
  const statement = data && !isPlaceholderData ? justiceStatement(data, placeName, words) : undefined

  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => {
    if (statement !== undefined) onChange(statement)
  }, [statement, onChange])

  return <h1>{iso(statement ?? justiceTopic({ ...filters, placeName }, words))}</h1>
}
