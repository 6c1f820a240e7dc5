import type { Justice } from '#contract/api/justice.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { longestWait } from './longest-wait.ts'

/** Before which stage the slowest tenth of the moves waited longest, of those shown. `undefined` where that cannot be told. */
export function timeFinding({ stages }: Justice, { justiceWords }: JusticeWords): string | undefined {
  const wait = longestWait(stages.map(({ stage, ninetiethDays }) => ({ id: stage, days: ninetiethDays })))
  return (
    wait &&
    justiceWords(wait.shown === wait.all ? 'time.finding' : 'time.findingShown', {
      stage: justiceWords(`before.${wait.id}`),
      days: justiceWords('days', { count: wait.days }),
    })
  )
}
