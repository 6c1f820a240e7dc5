import type { Coverage, DistrictFigures, KeyFigures, Trend } from '../../contract/api/figures.ts'

/** What the API answers to one sentence of the overview. */
export type Picture = {
  /** Values of the sentence's lists, by their name. */
  readonly chosen: Readonly<Record<string, string>>
  readonly districts: DistrictFigures
  readonly keyFigures: KeyFigures
  readonly trend: Trend
  readonly coverage: Coverage
}
