import type { TFunction } from 'i18next'
import type { Profile } from '#contract/api/figures.ts'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import { fillSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { JusticeWords } from '#src/i18n/use-justice-words.ts'
import { areDaysPublished } from './stage-days.ts'

export type StagesPicture = {
  readonly profile: Pick<Profile, 'category' | 'periodId' | 'placeId' | 'stages' | 'releaseId' | 'asOf' | 'isSynthetic'>
  readonly placeName: string
  readonly heading: { readonly title: string; readonly subtitle: string }
}

/** The justice chain of a place and year for files: moves and days, each with its reason where there is no number. */
export function stagesSheet(
  { profile, placeName, heading }: StagesPicture,
  words: JusticeWords & { readonly chartWords: TFunction<'charts'> },
): FigureSheet {
  const { t, justiceWords } = words
  const { category, periodId, placeId, stages } = profile
  const shown = { category: t(`terms:category.${category}`), place: placeName, period: formatPeriod(periodId, t) }
  const days = justiceWords('unit')
  return {
    id: ['stages', category, placeId, periodId].join('-'),
    ...heading,
    sentence: fillSentence(justiceWords('sentence'), shown),
    columns: [
      { id: 'stage_id', header: justiceWords('stageId') },
      { id: 'stage', header: justiceWords('stage') },
      { id: 'moves', header: justiceWords('moves') },
      { id: 'median_days', header: justiceWords('median'), unit: days },
      { id: 'ninetieth_days', header: justiceWords('ninetieth'), unit: days },
    ],
    rows: stages.map(({ stage, count, medianDays, ninetiethDays }) => [
      stage,
      t(`terms:stage.${stage}`),
      count,
      medianDays,
      ninetiethDays,
    ]),
    definitions: [
      { name: justiceWords('moves'), text: justiceWords('how.moves') },
      { name: days, text: justiceWords('how.days') },
    ],
    notes: [
      justiceWords('caveat'),
      ...(areDaysPublished(stages) ? [] : [justiceWords('daysNotForDistricts')]),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(profile, words),
  }
}
