import type { Count } from '#contract/count.ts'
import { notShown } from '#contract/count.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { useLanguage } from '#src/i18n/use-language.ts'
import type { Column } from '#src/ui/table-columns.ts'
import { ChartTable } from './ChartTable.tsx'
import type { PairFigures } from './pair-figures.ts'

export type PairMatrixProps<From extends string, To extends string> = {
  readonly figures: PairFigures<From, To>
  readonly caption: string
  /** Over the names of the rows, which are where pairs lead. */
  readonly rowHeading: string
  readonly fromName: (id: From) => string
  readonly toName: (id: To) => string
  readonly words: { readonly total: string; readonly heldBack: string }
}

type Row = { readonly id: string; readonly name: string; readonly counts: Readonly<Record<string, Count>> }

/** A table of pairs with both margins: where they begin in the columns, where they lead in the rows, and what is not shown of each, together. */
export function PairMatrix<From extends string, To extends string>(props: PairMatrixProps<From, To>) {
  const { figures, caption, rowHeading, fromName, words } = props
  const language = useLanguage()
  const format = (value: number) => formatNumber(value, language)
  const count = (id: string, header: string): Column<Row> => ({
    ...{ id, header, format, kind: 'count', isSortable: false },
    count: ({ counts }) => counts[id] ?? notShown,
  })
  return (
    <ChartTable
      caption={caption}
      columns={[
        { id: 'to', kind: 'text', header: rowHeading, text: ({ name }) => name, isSortable: false },
        ...figures.from.map(({ id }) => count(id, fromName(id))),
        count(heldBackId, words.heldBack),
        { ...count(totalId, words.total), phone: 'value' },
      ]}
      rows={matrixRows(props)}
      rowKey={({ id }) => id}
      total={{ label: words.total, counts: totals(figures) }}
    />
  )
}

const totalId = 'total'
const heldBackId = 'held-back'

/** A row for each place or kind that pairs lead to, and one for what is not shown of each column. */
export function matrixRows<From extends string, To extends string>({
  figures: { from, to, pairs, heldBack },
  toName,
  words,
}: Pick<PairMatrixProps<From, To>, 'figures' | 'toName' | 'words'>): Row[] {
  const rows = to.map((side): Row => {
    const counts = pairs.filter((pair) => pair.to === side.id).map((pair) => [pair.from, pair.count] as const)
    return {
      id: side.id,
      name: toName(side.id),
      counts: { ...Object.fromEntries(counts), [heldBackId]: side.heldBack, [totalId]: side.count },
    }
  })
  const rest = {
    ...Object.fromEntries(from.map((side) => [side.id, side.heldBack] as const)),
    [heldBackId]: heldBack.pairs,
    [totalId]: heldBack.to,
  }
  return [...rows, { id: heldBackId, name: words.heldBack, counts: rest }]
}

/** The margins of the columns, and the total. */
const totals = ({ from, total, heldBack }: PairFigures): Record<string, Count> => ({
  ...Object.fromEntries(from.map(({ id, count }) => [id, count] as const)),
  [heldBackId]: heldBack.pairs,
  [totalId]: total,
})
