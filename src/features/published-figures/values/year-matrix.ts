import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { yearOf } from './figure-range.ts'

export type MatrixRow = {
  readonly id: string
  /** Any figure of the row: all share what makes the row. */
  readonly sample: PublishedFigure
  readonly figures: readonly PublishedFigure[]
  /** The figure in a column; `undefined` where nothing was published. */
  readonly byColumn: ReadonlyMap<string, PublishedFigure>
}

/** Columns by id, in the order in which they stand. */
export type FigureMatrix = { readonly columns: readonly string[]; readonly rows: readonly MatrixRow[] }

type Key = (figure: PublishedFigure) => string

/** Everything of the question a figure answers, except for its time. */
const questionOf: Key = ({ series, indicator, place, dimension, category, sex, age }) =>
  [series, indicator, place.kind, place.id ?? place.name, dimension, category, sex, age].join('|')

/** Form of violence, sex and the like: what tells parts of one whole apart. */
export const breakdownOf: Key = ({ dimension, category, sex, age }) => [dimension, category, sex, age].join('|')

/** Yearly figures: a row for each question, a column for each year in which anything at all was published. */
export function yearMatrix(figures: readonly PublishedFigure[]): FigureMatrix {
  const { columns, rows } = figureMatrix(figures, questionOf, (figure) => String(yearOf(figure)))
  return { columns: columns.toSorted(), rows }
}

/**
 * Figures as a table of two keys, in the order in which the keys first come.
 * @throws Error when two figures stand in one cell: a table could show only one of them
 */
export function figureMatrix(figures: readonly PublishedFigure[], rowOf: Key, columnOf: Key): FigureMatrix {
  const rows = new Map<string, Map<string, PublishedFigure>>()
  for (const figure of figures) {
    const row = rows.get(rowOf(figure)) ?? new Map<string, PublishedFigure>()
    const twin = row.get(columnOf(figure))
    if (twin !== undefined) throw new Error(`${twin.id} and ${figure.id} stand in one cell`)
    rows.set(rowOf(figure), row.set(columnOf(figure), figure))
  }
  return {
    columns: [...new Set(figures.map(columnOf))],
    rows: [...rows].flatMap(([id, byColumn]) => {
      const held = [...byColumn.values()]
      const [sample] = held
      return sample === undefined ? [] : [{ id, sample, figures: held, byColumn }]
    }),
  }
}
