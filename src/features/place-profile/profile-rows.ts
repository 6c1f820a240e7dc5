import type { Profile } from '#contract/api/figures.ts'
import { type Count, notApplicable } from '#contract/count.ts'
import type { Group } from '#contract/release/facets.ts'
import type { BarRow } from '#src/charts/BarList.tsx'
import type { PlaceWords } from '#src/i18n/use-place-words.ts'

/** Ways in which the persons of a place and year are broken down, each with a figure of its own. */
export const breakdowns = ['who', 'forms', 'sectors', 'control'] as const
export type Breakdown = (typeof breakdowns)[number]

/** Children first, then grown-ups; who is in none of the four stands last. */
const groupOrder: readonly Group[] = ['girls', 'boys', 'women', 'men', 'other']

/** Groups in their fixed order. One that the answer does not hold is not applicable, never zero. */
export const groupRows = ({ groups }: Pick<Profile, 'groups'>, { t }: PlaceWords): BarRow[] =>
  groupOrder.map((id) => ({
    id,
    name: t(`terms:group.${id}`),
    count: groups.find(({ group }) => group === id)?.count ?? notApplicable,
  }))

export const formRows = ({ forms }: Pick<Profile, 'forms'>, { t }: PlaceWords): BarRow[] =>
  forms.map(({ category, count }) => ({ id: category, name: t(`terms:category.${category}`), count }))

export const sectorRows = ({ sectors }: Pick<Profile, 'sectors'>, { placeWords }: PlaceWords): BarRow[] =>
  sectors.map(({ sector, count }) => ({ id: sector, name: placeWords(`profile.sector.${sector}`), count }))

export const controlRows = ({ control }: Pick<Profile, 'control'>, { placeWords }: PlaceWords): BarRow[] =>
  control.map(({ method, count }) => ({ id: method, name: placeWords(`profile.method.${method}`), count }))

export const adultSexes = ['women', 'men'] as const
export const adultAges = ['18-29', '30+'] as const

/** Women or men of one age band; a pair that the answer does not hold is not applicable, never zero. */
export const countOfAdults = (
  { adultGroups }: Pick<Profile, 'adultGroups'>,
  { sex, age }: { readonly sex: string; readonly age: string },
): Count => adultGroups.find(({ group }) => group === `${sex}-${age}`)?.count ?? notApplicable

/** False where the question has no answer for the place at all. Such a breakdown is left out; one of hidden counts is not. */
export const isPublished = (rows: readonly { readonly count: Count }[]): boolean =>
  rows.some(({ count }) => count.kind !== 'not-applicable')
