import { type Stream, streams } from '#contract/categories.ts'
import { periodOf } from '#contract/periods.ts'
import { countryId, type Geography } from '#contract/places.ts'
import { figureOf } from '#contract/release/answers/cell.ts'
import { type PublishedCells, shownTogether } from '#contract/release/answers/shown-together.ts'

/** Of the districts that reported in a year: how many have a number of persons of their own, and how many one together with others. */
export type MapCoverage = {
  readonly stream: Stream
  readonly periodId: string
  readonly reported: number
  readonly alone: number
  readonly together: number
}

/** What the map of a release shows, by stream and year: the price of the protection as its reader meets it. */
export function mapCoverage(cells: PublishedCells, geography: Geography): MapCoverage[] {
  const years = (cells.tables.persons.axes[1] ?? []).filter((id) => periodOf(id).kind !== 'quarter')
  return years.flatMap((periodId) =>
    streams.map((stream): MapCoverage => {
      const question = { measure: 'persons', category: stream, placeId: countryId, periodId } as const
      const rows = geography.districts.map(({ id }) => ({
        districtId: id,
        count: figureOf(cells, { ...question, placeId: id }),
      }))
      const together = shownTogether(cells, geography, question, rows)
      return {
        stream,
        periodId,
        reported: rows.filter(({ count }) => count.kind !== 'no-return').length,
        alone: rows.filter(({ count }) => count.kind === 'value').length,
        together: together.reduce((sum, { districtIds }) => sum + districtIds.length, 0),
      }
    }),
  )
}
