import { useMemo } from 'react'
import { BreakSeries } from '#src/charts/BreakSeries.tsx'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { streamColors } from '#src/theme/data-colors.ts'
import { usePublished } from '../published-context.ts'
import { figuresId, publishedSheet } from '../published-sheet.ts'
import { yearOf } from '../values/figure-range.ts'
import { unitOfMany, valueText, writeNumber, yearSpan } from '../words/figure-words.ts'
import type { GlotipTotals } from './glotip-figures.ts'
import { countsOf, yearPeriods } from './yearly-series.ts'

/** One indicator over the years, open wherever what is reported changed. */
export function GlotipChart({ totals, years }: { readonly totals: GlotipTotals; readonly years: readonly number[] }) {
  const { data, words } = usePublished()
  const { t } = words
  const { indicator, figures } = totals
  const name = t(`published:indicator.${indicator}`)
  const unit = figures[0] ? unitOfMany(figures[0], words) : name
  // The drawing under the cursor is repeated only when one of these changes.
  const chart = useMemo(
    () => ({
      periods: yearPeriods(years),
      series: [
        {
          id: indicator,
          name: unit,
          color: streamColors.tip.mark,
          textColor: streamColors.tip.text,
          counts: countsOf(figures, years),
        },
      ],
      breaks: data.glotipBreaks
        .filter((one) => one.indicator === indicator)
        .map(({ between: [before, after] }): { id: string; between: [string, string]; text: string } => ({
          id: String(before),
          between: [String(before), String(after)],
          text: t('published:glotip.breakShort'),
        })),
    }),
    [years, indicator, unit, figures, data.glotipBreaks, t],
  )
  const summary = figures.map((figure) => `${isolateLtr(String(yearOf(figure)))}: ${valueText(figure, words)}`)
  const heading = {
    title: name,
    subtitle: t('published:glotip.chartSubtitle', { years: yearSpan(years[0] ?? 0, years.at(-1) ?? 0) }),
  }
  return (
    <ChartFigure
      heading={heading}
      exports={() => ({ sheet: publishedSheet({ id: figuresId(figures), ...heading, figures }, words) })}
      summary={summary.join(t('published:partSeparator'))}
    >
      <BreakSeries {...chart} title={name} measure={name} formatValue={(value) => writeNumber(value, words)} />
    </ChartFigure>
  )
}
