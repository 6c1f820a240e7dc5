import type { Justice } from '#contract/api/justice.ts'
import type { Count } from '#contract/count.ts'
import { countryId } from '#contract/places.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { longestWait } from './longest-wait.ts'

/** What a statement is about. */
export type JusticeTopic = Pick<Justice, 'stream' | 'placeId' | 'periodId'> & { readonly placeName: string }

/** The topic alone, for as long as its figures are on their way. */
export const justiceTopic = (topic: JusticeTopic, words: JusticeWords): string =>
  words.justiceWords('statement.topic', saidOf(topic, words))

/**
 * The page's heading: before which stage most time passed, of those whose days are shown, and how many these are. Where days are not
 * published, of how many stages the moves are shown. It is made from shown figures alone and names no cause.
 */
export function justiceStatement(answer: Justice, placeName: string, words: JusticeWords): string {
  const { justiceWords } = words
  const said = saidOf({ ...answer, placeName }, words)
  const wait = longestWait(answer.stages.map(({ stage, medianDays }) => ({ id: stage, days: medianDays })))
  if (wait) {
    const { id: stage, days, shown, all } = wait
    return justiceWords(shown === all ? 'statement.longest' : 'statement.longestShown', {
      ...said,
      stage: justiceWords(`before.${stage}`),
      days: justiceWords('days', { count: days }),
      shown,
      all,
    })
  }
  const counts = answer.stages.map(({ count }) => count)
  const shown = counts.filter(({ kind }) => kind === 'value').length
  if (shown > 0) return justiceWords('statement.moves', { ...said, shown, all: counts.length })
  return justiceWords(`statement.${reasonFor(counts)}`, said)
}

/** Why nothing is shown: one count that is hidden makes all of it "not shown". */
function reasonFor(counts: readonly Count[]): Exclude<Count['kind'], 'value'> {
  if (counts.some(({ kind }) => kind === 'not-shown')) return 'not-shown'
  return counts.some(({ kind }) => kind === 'no-return') ? 'no-return' : 'not-applicable'
}

/** The country goes without saying. */
function saidOf({ stream, placeId, periodId, placeName }: JusticeTopic, { t, justiceWords }: JusticeWords) {
  const subject = justiceWords(`subject.${stream}`)
  return {
    subject: placeId === countryId ? subject : t('figures:inPlace', { subject, place: placeName }),
    period: formatPeriod(periodId, t),
  }
}
