import type { ReactNode } from 'react'
import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import type { Count } from '#contract/count.ts'
import { measureOf } from '#contract/measures.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import type { OfferOf } from '#src/ui/FigureExports.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { ChartFigure } from './ChartFigure.tsx'
import { ChartTable } from './ChartTable.tsx'
import { keyEntries } from './key-entries.ts'
import type { ContextLine } from './MultipleDrawing.tsx'
import { MultiplesKey } from './MultiplesKey.tsx'
import { multiplesScale } from './multiples-scale.ts'
import { lineColor, markedQuarters, quarterSteps, type Shown } from './place-line.ts'
import { SmallMultiples } from './SmallMultiples.tsx'
import { axisTop, percentTicks } from './scale.ts'
import { seriesTable } from './series-table.ts'

/** A place in the picture and in its table. */
export type DrawnPlace = {
  readonly id: string
  readonly name: string
  readonly href: string
  readonly figures: readonly Count[]
  readonly context: readonly ContextLine[]
  readonly isCurrent?: boolean
  readonly note?: ReactNode
  readonly emptyReason?: string | undefined
}

type PlaceLinesProps = {
  /** Any of the answers: measure, quarters and release are those of all. */
  readonly origin: Trend
  readonly category: Category
  readonly periodId: string
  readonly show: Shown
  readonly formatValue: (value: number) => string
  readonly places: readonly DrawnPlace[]
  /** The lines behind the places, as columns of the table. */
  readonly around: readonly { readonly id: string; readonly name: string; readonly figures: readonly Count[] }[]
  readonly heading?: { readonly title: string; readonly subtitle: string }
  readonly tableCaption: string
  /** What can be taken away, where the picture has a heading of its own. */
  readonly exports?: OfferOf
  /** Between the picture and its table: what must be known of it. */
  readonly children?: ReactNode
}

/** One measure by quarter in several places, a small chart each on one scale, with key, table and source. */
export function PlaceLines(props: PlaceLinesProps) {
  const { origin, category, periodId, show, formatValue, places, around, heading, tableCaption, exports, children } =
    props
  const words = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { t, language } = words
  const { measure, quarters, provisionalFrom } = origin
  const { basis } = measureOf(measure)
  const color = lineColor(measure, category)
  const periods = quarterSteps(quarters, (quarter) => formatPeriod(quarter, t))
  const marked = markedQuarters(origin, periodId)
  const items = places.map(({ name, href, figures, ...place }) => ({
    ...place,
    counts: figures,
    name: <AppLink href={href}>{name}</AppLink>,
  }))
  const axis = {
    ticks: basis === 'percent' ? percentTicks : undefined,
    smallestStep: basis === 'count' && show === 'rate' ? 0.1 : 1,
  }
  const top = formatValue(axisTop(multiplesScale(items, { length: periods.length, ...axis })))
  const table = seriesTable({
    periods,
    series: [...places, ...around].map(({ id, name, figures }) => ({
      id,
      name,
      color: color.mark,
      textColor: color.text,
      counts: figures,
    })),
    formatValue,
    periodHeading: chartWords('table.quarter'),
    provisional: provisionalFrom === undefined ? undefined : { from: provisionalFrom, word: chartWords('provisional') },
  })
  return (
    <ChartFigure
      {...(heading && { heading })}
      {...(exports && { exports })}
      table={
        <ChartTable
          caption={<VisuallyHidden>{tableCaption}</VisuallyHidden>}
          columns={table.columns}
          rows={table.rows}
          rowKey={({ id }) => id}
        />
      }
      source={
        <SourceLine
          source={chartWords('trend.source')}
          updated={formatDate(origin.asOf, language)}
          releaseId={origin.releaseId}
          isSynthetic={origin.isSynthetic}
        />
      }
    >
      <SmallMultiples
        periods={periods}
        items={items}
        color={color.mark}
        formatValue={formatValue}
        marked={marked}
        {...axis}
      >
        <MultiplesKey
          color={color.mark}
          entries={keyEntries({ items, marked, top, period: formatPeriod(periodId, t) }, words)}
        />
      </SmallMultiples>
      {children}
    </ChartFigure>
  )
}
