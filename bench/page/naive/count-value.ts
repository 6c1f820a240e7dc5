import type { DistrictFigures } from '../../../contract/api/figures.ts'

export type Count = DistrictFigures['total']

/** The number of a count that has one. */
export const valueOf = (count: Count | undefined): number | undefined =>
  count?.kind === 'value' ? count.value : undefined
