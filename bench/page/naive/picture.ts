import type { Coverage, DistrictFigures, KeyFigures, Trend } from '../../../contract/api/figures.ts'

/** What the overview answers for one sentence, fetched before the race: the page without care has no network and no counting to wait for. */
export type Picture = {
  /** Values of the sentence's lists, by their name. */
  readonly chosen: Readonly<Record<string, string>>
  readonly districts: DistrictFigures
  readonly keyFigures: KeyFigures
  readonly trend: Trend
  readonly coverage: Coverage
}

/** Everything that the page without care is given. */
export type NaiveData = {
  /** One for the start, one after each step. */
  readonly pictures: readonly Picture[]
  readonly options: Readonly<Record<string, readonly { readonly value: string; readonly label: string }[]>>
  readonly names: Readonly<Record<string, string>>
}
