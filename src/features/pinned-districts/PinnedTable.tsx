import { fewCount, type Measure, measureOf } from '#contract/measures.ts'
import { parsePeriod } from '#contract/periods.ts'
import { changeWords } from '#src/i18n/change-words.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { type ExploreWords, useExploreWords } from '#src/i18n/use-explore-words.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { CompletenessMark } from '#src/ui/CompletenessMark.tsx'
import { CountText } from '#src/ui/CountText.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import { IconButton } from '#src/ui/IconButton.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './PinnedDistricts.module.css'
import { type PinnedRow, pinnedRows } from './pinned-rows.ts'
import type { PinnedFigures } from './use-pinned-figures.ts'

type PinnedTableProps = {
  readonly pinned: PinnedFigures
  readonly measure: Measure
  readonly onUnpin: (districtId: string) => void
  readonly hrefOf: (placeId: string) => string
}

/** The pinned districts with both periods, what has changed, and how complete the returns behind it are. */
export function PinnedTable({ pinned, measure, onUnpin, hrefOf }: PinnedTableProps) {
  const words = useExploreWords()
  const { t, exploreWords, language } = words
  const unit = t(`terms:measure.${measure}`)
  const rows = pinnedRows(pinned, measure)
  const [first] = pinned.figures
  if (!first) return null
  const { periodId, comparedPeriodId } = first
  const provisionalFrom = pinned.trends[0]?.provisionalFrom
  const nameOf = ({ district }: PinnedRow) => district.name[language]

  const name: Column<PinnedRow> = {
    id: 'district',
    kind: 'text',
    header: exploreWords('pinned.district'),
    text: nameOf,
    cell: (row) => (
      <>
        <span className={styles.name}>
          <AppLink href={hrefOf(row.district.id)}>{nameOf(row)}</AppLink>
          <IconButton
            icon="close"
            label={exploreWords('pinned.unpinOf', { name: nameOf(row) })}
            onClick={() => onUnpin(row.district.id)}
          />
        </span>
        {row.isFew && <small className={styles.few}>{iso(exploreWords('pinned.few', { minimum: fewCount }))}</small>}
      </>
    ),
  }
  const rate: Column<PinnedRow> = {
    id: 'rate',
    kind: 'count',
    header: exploreWords('pinned.rate'),
    unit: exploreWords('pinned.perResidents'),
    count: (row) => row.rate,
    format: figureWriter(measure, 'rate', language),
  }
  const current: Column<PinnedRow> = {
    id: 'count',
    kind: 'count',
    header: periodWords(periodId, provisionalFrom, words),
    unit,
    count: (row) => row.count,
    format: figureWriter(measure, 'count', language),
  }
  const compared: Column<PinnedRow>[] =
    comparedPeriodId === undefined
      ? []
      : [
          {
            id: 'compared',
            kind: 'count',
            header: periodWords(comparedPeriodId, provisionalFrom, words),
            unit,
            count: (row) => row.compared ?? { kind: 'not-applicable' },
            format: figureWriter(measure, 'count', language),
            phone: 'line',
          },
          {
            id: 'change',
            kind: 'free',
            header: exploreWords('pinned.change'),
            cell: (row) => {
              const told = changeWords(row.change, { measure, periodId, comparedPeriodId }, words)
              // What is not shown now has no change either, for the same reason.
              return told === undefined ? <CountText count={row.count} /> : iso(told)
            },
          },
        ]
  const returns: Column<PinnedRow> = {
    id: 'returns',
    kind: 'free',
    header: exploreWords('pinned.returns'),
    cell: (row) => <CompletenessMark due={row.returnsDue} received={row.returnsReceived} />,
  }
  return (
    <DataTable
      caption={<VisuallyHidden>{exploreWords('pinned.table')}</VisuallyHidden>}
      columns={[name, ...(measureOf(measure).basis === 'count' ? [rate] : []), current, ...compared, returns]}
      rows={rows}
      rowKey={(row) => row.district.id}
    />
  )
}

/** The period, and that its figures are still arriving when they are. */
function periodWords(periodId: string, provisionalFrom: string | undefined, { t, exploreWords }: ExploreWords): string {
  const period = formatPeriod(periodId, t)
  const last = parsePeriod(periodId)?.quarters.at(-1) ?? ''
  const isProvisional = provisionalFrom !== undefined && last >= provisionalFrom
  return isProvisional ? exploreWords('pinned.provisionalPeriod', { period }) : period
}
