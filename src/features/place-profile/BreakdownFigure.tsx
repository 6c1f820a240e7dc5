import type { ReactNode } from 'react'
import type { Profile } from '#contract/api/figures.ts'
import { BarList, type BarRow } from '#src/charts/BarList.tsx'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { ChartTable } from '#src/charts/ChartTable.tsx'
import { RankedBars } from '#src/charts/RankedBars.tsx'
import { formatNumber } from '#src/i18n/format.ts'
import { usePlaceWords } from '#src/i18n/use-place-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { breakdownSheet } from './breakdown-sheet.ts'
import styles from './PlaceProfile.module.css'
import type { Breakdown } from './profile-rows.ts'
import { breakdownTitle } from './profile-titles.ts'

type BreakdownFigureProps = {
  readonly profile: Profile
  readonly breakdown: Breakdown
  readonly rows: readonly BarRow[]
  /** Stream, place and period, in words. */
  readonly topic: { readonly category: string; readonly place: string; readonly period: string }
  readonly color: string
  /** Groups of people keep their order; everything else stands by number. */
  readonly hasOwnOrder?: boolean
  /** What a reader must know, under the bars. */
  readonly note?: string
  /** A finer drawing under the bars. */
  readonly children?: ReactNode
}

/** One breakdown of the persons of a place: what it shows, bars, and the same as a table. */
export function BreakdownFigure(props: BreakdownFigureProps) {
  const { profile, breakdown, rows, topic, color, hasOwnOrder = false, note, children } = props
  const words = usePlaceWords()
  const { t: chartWords } = useTranslation('charts')
  const { placeWords, language } = words
  const heading = {
    title: breakdownTitle(breakdown, rows, words),
    subtitle: placeWords(`profile.${breakdown}.subtitle`, topic),
  }
  const Bars = hasOwnOrder ? BarList : RankedBars
  return (
    <ChartFigure
      heading={heading}
      exports={() => ({
        sheet: breakdownSheet(
          { profile, placeName: topic.place, breakdown, rows, heading, note },
          { ...words, chartWords },
        ),
      })}
      table={
        <ChartTable
          caption={<VisuallyHidden>{`${heading.title}: ${heading.subtitle}`}</VisuallyHidden>}
          columns={[
            { id: 'name', kind: 'text', header: placeWords(`profile.${breakdown}.heading`), text: ({ name }) => name },
            { id: 'count', kind: 'count', header: chartWords('table.count'), count: ({ count }) => count },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      }
    >
      <Bars rows={rows} color={color} formatValue={(value) => formatNumber(value, language)} />
      {note !== undefined && <p className={styles.note}>{iso(note)}</p>}
      {children}
    </ChartFigure>
  )
}
