import type { TFunction } from 'i18next'
import type { Profile } from '#contract/api/figures.ts'
import type { Count } from '#contract/count.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'

export type StageFigures = Profile['stages'][number]

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
export const areDaysPublished = (stages: readonly StageFigures[]): boolean =>
  stages.some(({ medianDays, ninetiethDays }) =>
    [medianDays, ninetiethDays].some(({ kind }) => kind !== 'not-applicable'),
  )

export type StageWords = Pick<PlaceWords, 't' | 'placeWords'> & { readonly uiWords: TFunction<'ui'> }

/** "half within 34 days, nine in ten within 120 days", or in words why there is no number. */
export function daysWords({ medianDays, ninetiethDays }: StageFigures, { placeWords, uiWords }: StageWords): string {
  const days = (count: number) => placeWords('justice.days', { count })
  const reason = (count: Exclude<Count, { kind: 'value' }>) => uiWords(`count.${reasonOf[count.kind]}`)
  if (medianDays.kind === 'value' && ninetiethDays.kind === 'value') {
    return placeWords('justice.within', { median: days(medianDays.value), ninetieth: days(ninetiethDays.value) })
  }
  if (medianDays.kind === 'value' && ninetiethDays.kind !== 'value') {
    return placeWords('justice.halfOnly', { median: days(medianDays.value), reason: reason(ninetiethDays) })
  }
  if (medianDays.kind !== 'value' && ninetiethDays.kind === 'value') {
    return placeWords('justice.ninetiethOnly', { ninetieth: days(ninetiethDays.value), reason: reason(medianDays) })
  }
  return medianDays.kind === 'value' ? '' : placeWords('justice.noDays', { reason: reason(medianDays) })
}

const reasonOf = {
  'not-shown': 'notShown',
  'no-return': 'noReturn',
  'not-applicable': 'notApplicableReason',
} as const
