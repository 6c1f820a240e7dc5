import { useMemo } from 'react'
import { type ReturnsWords, useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import type { ReturnsOrder } from '#src/url/returns-search.ts'
import { GridLegend } from './GridLegend.tsx'
import styles from './GridPanel.module.css'
import { namedRows, orderRows, type ReturnsAnswer } from './grid-rows.ts'
import { ReturnsTable } from './ReturnsTable.tsx'
import { spanWords } from './returns-statement.ts'

export type GridPanelProps = {
  readonly result: PanelResult<ReturnsAnswer>
  /** Whether this viewer is shown single agencies. */
  readonly isByAgency: boolean
  readonly order: ReturnsOrder
  readonly nameOfPlace: (placeId: string) => string
  /** Back to a question that has an answer. */
  readonly onClear: () => void
}

/** The grid with its finding, its legend, and what is not named in it. */
export function GridPanel({ result, isByAgency, order, nameOfPlace, onClear }: GridPanelProps) {
  const words = useReturnsWords()
  const { returnsWords } = words
  const { data } = result
  const rows = useMemo(() => (data ? namedRows(data.rows, nameOfPlace, words) : []), [data, nameOfPlace, words])
  const subtitle = (answer: ReturnsAnswer) =>
    returnsWords(isByAgency ? 'grid.subtitleAgency' : 'grid.subtitleKind', { span: spanWords(answer, words) })
  const name = returnsWords('grid.title')
  return (
    <Panel
      result={result}
      title={{ name, finding: () => longestSilence(rows, words) ?? name }}
      subtitle={data && subtitle(data)}
      exports={async (answer, exportWords) => {
        const { gridSheet } = await import('./grid-sheet.ts')
        const heading = { title: longestSilence(rows, words) ?? name, subtitle: subtitle(answer) }
        const shown = { rows: orderRows(rows, order, words), placeName: nameOfPlace(answer.placeId) }
        return { sheet: gridSheet({ answer, isByAgency, heading, ...shown }, { ...words, exportWords }) }
      }}
      shape="table"
      empty={(answer) =>
        answer.rows.length === 0 ? (
          <EmptyState
            title={returnsWords('grid.empty', { place: nameOfPlace(answer.placeId) })}
            text={returnsWords('grid.emptyText')}
            action={<Button onClick={onClear}>{iso(returnsWords('grid.clear'))}</Button>}
          />
        ) : undefined
      }
    >
      {(answer) => (
        <figure className={styles.grid}>
          <GridLegend />
          <ReturnsTable
            answer={answer}
            rows={orderRows(rows, order, words)}
            order={order}
            caption={`${name}. ${subtitle(answer)}`}
            heading={returnsWords(isByAgency ? 'grid.agency' : 'grid.kind')}
          />
          <p className={styles.note}>{returnsWords(isByAgency ? 'grid.sheltersByKind' : 'grid.onlyKinds')}</p>
        </figure>
      )}
    </Panel>
  )
}

/** "Sindh Social Welfare: nothing for 11 months"; `undefined` when something has come from every row of late, or several are equally silent. */
function longestSilence(rows: ReturnType<typeof namedRows>, words: ReturnsWords): string | undefined {
  const [first, second] = orderRows(rows, 'silent', words)
  if (!first || first.monthsMissing === 0 || first.monthsMissing === second?.monthsMissing) return undefined
  return words.returnsWords('grid.finding', { name: first.name, count: first.monthsMissing })
}
