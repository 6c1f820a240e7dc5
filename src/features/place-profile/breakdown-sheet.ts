import type { TFunction } from 'i18next'
import type { Profile } from '#contract/api/figures.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import type { FigureSheet } from '#src/export/export-sheet.ts'
import { filterSentence } from '#src/i18n/filter-sentence.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { measureDefinition } from '#src/i18n/measure-definition.ts'
import { releaseOrigin } from '#src/i18n/release-origin.ts'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'
import { adultAges, adultSexes, type Breakdown, countOfAdults, isPublished } from './profile-rows.ts'

export type BreakdownPicture = {
  readonly profile: Profile
  readonly placeName: string
  readonly breakdown: Breakdown
  readonly rows: readonly BarRow[]
  readonly heading: { readonly title: string; readonly subtitle: string }
  readonly note?: string | undefined
}

/** One breakdown of the persons of a place and year for files; women and men by age stand below the groups that they are parts of. */
export function breakdownSheet(
  { profile, placeName, breakdown, rows, heading, note }: BreakdownPicture,
  words: PlaceWords & { readonly chartWords: TFunction<'charts'> },
): FigureSheet {
  const { t, placeWords, chartWords } = words
  const { category, periodId, placeId } = profile
  const shown = { measure: 'persons', category, place: placeName, period: formatPeriod(periodId, t) } as const
  const ages = breakdown === 'who' && isPublished(profile.adultGroups) ? ageRows(profile, words) : []
  return {
    id: [breakdown, category, placeId, periodId].join('-'),
    ...heading,
    sentence: filterSentence(shown, words),
    columns: [
      { id: 'id', header: placeWords('profile.rowId') },
      { id: 'name', header: placeWords(`profile.${breakdown}.heading`) },
      { id: 'count', header: chartWords('table.count'), unit: t('terms:unit.persons') },
    ],
    rows: [...rows.map(({ id, name, count }) => [id, name, count]), ...ages],
    definitions: [measureDefinition('persons', t)],
    notes: [
      ...(note === undefined ? [] : [note]),
      ...(ages.length > 0 ? [placeWords('profile.agesArePart')] : []),
      t('shell:footer.note'),
    ],
    ...releaseOrigin(profile, words),
  }
}

const ageRows = (profile: Profile, { t }: PlaceWords) =>
  adultSexes.flatMap((sex) =>
    adultAges.map((age) => [
      `${sex}-${age}`,
      `${t(`terms:group.${sex}`)}: ${t(`terms:adultAge.${age}`)}`,
      countOfAdults(profile, { sex, age }),
    ]),
  )
