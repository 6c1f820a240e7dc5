import type { ReactNode } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { usePublished } from '../published-context.ts'
import { NotVerified } from '../sources/NotVerified.tsx'
import { FigureValueText } from '../values/FigureValueText.tsx'
import type { FigureMatrix, MatrixRow } from '../values/year-matrix.ts'
import styles from './figures-table.module.css'

export type MatrixTableProps = {
  readonly caption: string
  readonly rowHeading: string
  readonly matrix: FigureMatrix
  readonly columnName: (columnId: string) => string
  readonly nameOf: (row: MatrixRow) => string
  /** Second line of a row's name. */
  readonly noteOf?: (row: MatrixRow) => string | undefined
  /** A last column, such as a sum. */
  readonly last?: { readonly heading: string; readonly cell: (row: MatrixRow) => ReactNode }
}

/** Figures as printed: "<5" stays, and where nothing was published stands ".." with the words for it. */
export function MatrixTable({ caption, rowHeading, matrix, columnName, nameOf, noteOf, last }: MatrixTableProps) {
  const { t } = usePublished().words
  return (
    // A box that scrolls must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.matrixBox} aria-label={caption} tabIndex={0}>
      <table className={styles.matrix}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{rowHeading}</th>
            {matrix.columns.map((column) => (
              <th key={column} scope="col">
                {iso(columnName(column))}
              </th>
            ))}
            {last && <th scope="col">{last.heading}</th>}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => {
            const note = noteOf?.(row)
            return (
              <tr key={row.id}>
                <th scope="row">
                  {iso(nameOf(row))}
                  {note !== undefined && <span className={styles.under}>{iso(note)}</span>}
                </th>
                {matrix.columns.map((column) => {
                  const figure = row.byColumn.get(column)
                  return (
                    <td key={column}>
                      {figure ? <Printed figure={figure} /> : <NotPublished words={t('published:notPublished')} />}
                    </td>
                  )
                })}
                {last && <td>{last.cell(row)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const Printed = ({ figure }: { figure: PublishedFigure }) =>
  figure.isVerified ? (
    <FigureValueText figure={figure} />
  ) : (
    <>
      <FigureValueText figure={figure} /> <NotVerified />
    </>
  )

const NotPublished = ({ words }: { words: string }) => (
  <span className={styles.none} title={words}>
    <span aria-hidden="true">..</span>
    <VisuallyHidden>{words}</VisuallyHidden>
  </span>
)
