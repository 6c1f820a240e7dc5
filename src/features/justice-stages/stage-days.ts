import type { TFunction } from 'i18next'
import type { Profile } from '#contract/api/figures.ts'
import type { Count } from '#contract/count.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { reasonWords } from './reason-words.ts'

export type StageFigures = Profile['stages'][number]
type StageDays = Pick<StageFigures, 'medianDays' | 'ninetiethDays'>

/** Stages in the order of the answer, which is that of the chain, with the days that moves to them took beside each. */
export function stageRows(stages: readonly StageFigures[], words: StageWords): BarRow[] {
  const hasDays = areDaysPublished(stages)
  return stages.map((figures) => ({
    id: figures.stage,
    name: words.t(`terms:stage.${figures.stage}`),
    count: figures.count,
    ...(hasDays && { detail: daysWords(figures, words) }),
  }))
}

/** False in a district, where the days have no answer at all. */
export const areDaysPublished = (stages: readonly StageDays[]): boolean =>
  stages.some(({ medianDays, ninetiethDays }) =>
    [medianDays, ninetiethDays].some(({ kind }) => kind !== 'not-applicable'),
  )

export type StageWords = Pick<JusticeWords, 't' | 'justiceWords'> & { readonly uiWords: TFunction<'ui'> }

/** "half within 34 days, nine in ten within 120 days", or in words why there is no number. */
export function daysWords({ medianDays, ninetiethDays }: StageDays, { justiceWords, uiWords }: StageWords): string {
  const days = (count: number) => justiceWords('days', { count })
  const reason = (count: Exclude<Count, { kind: 'value' }>) => reasonWords(count, uiWords)
  if (medianDays.kind === 'value' && ninetiethDays.kind === 'value') {
    return justiceWords('within', { median: days(medianDays.value), ninetieth: days(ninetiethDays.value) })
  }
  if (medianDays.kind === 'value' && ninetiethDays.kind !== 'value') {
    return justiceWords('halfOnly', { median: days(medianDays.value), reason: reason(ninetiethDays) })
  }
  if (medianDays.kind !== 'value' && ninetiethDays.kind === 'value') {
    return justiceWords('ninetiethOnly', { ninetieth: days(ninetiethDays.value), reason: reason(medianDays) })
  }
  return medianDays.kind === 'value' ? '' : justiceWords('noDays', { reason: reason(medianDays) })
}
