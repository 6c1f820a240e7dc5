import { useMemo } from 'react'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { BreakSeries } from '#src/charts/BreakSeries.tsx'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { otherColor } from '#src/theme/data-colors.ts'
import { usePublished } from '../published-context.ts'
import { figuresId, publishedSheet } from '../published-sheet.ts'
import { FoldedMatrix } from '../tables/FoldedMatrix.tsx'
import { yearOf } from '../values/figure-range.ts'
import { yearMatrix } from '../values/year-matrix.ts'
import { indicatorName, valueText, writeNumber, yearSpan } from '../words/figure-words.ts'
import { countsOf, yearPeriods, yearsOf } from './yearly-series.ts'

/** Three parts of one to five points each; the ends of the axis are those of the index, not of the figures. */
const indexTicks = [0, 5, 10, 15]
const noBreaks: readonly never[] = []

/** The index of researchers over the years it was made for, as a line, with its three parts in the table. */
export function PolicyIndex({ figures }: { readonly figures: readonly PublishedFigure[] }) {
  const { words } = usePublished()
  const { t } = words
  const name = t('published:indicator.policy-index')
  const line = t('published:policyIndex.line')
  // The drawing under the cursor is repeated only when one of these changes.
  const { sums, years, periods, series } = useMemo(() => indexLine(figures, line), [figures, line])
  if (sums.length === 0) return null
  const heading = {
    title: name,
    subtitle: t('published:policyIndex.subtitle', { years: yearSpan(years[0] ?? 0, years.at(-1) ?? 0) }),
  }
  return (
    <ChartFigure
      heading={heading}
      exports={() => ({ sheet: publishedSheet({ id: figuresId(figures), ...heading, figures }, words) })}
      summary={sums
        .map((figure) => `${isolateLtr(String(yearOf(figure)))}: ${valueText(figure, words)}`)
        .join(t('published:partSeparator'))}
      table={
        <FoldedMatrix
          title={t('published:policyIndex.table')}
          caption={name}
          rowHeading={t('published:column.figure')}
          matrix={yearMatrix(figures)}
          columnName={(year) => year}
          nameOf={({ sample }) => indicatorName(sample, words)}
        />
      }
    >
      <BreakSeries
        periods={periods}
        series={series}
        breaks={noBreaks}
        ticks={indexTicks}
        title={name}
        measure={name}
        formatValue={(value) => writeNumber(value, words)}
      />
    </ChartFigure>
  )
}

/** The sum of the three parts over the years, as one line. */
function indexLine(figures: readonly PublishedFigure[], name: string) {
  const sums = figures.filter(({ indicator }) => indicator === 'policy-index')
  const years = yearsOf(sums)
  return {
    sums,
    years,
    periods: yearPeriods(years),
    series: [
      { id: 'policy-index', name, color: otherColor.mark, textColor: otherColor.text, counts: countsOf(sums, years) },
    ],
  }
}
