import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { ChartFigure } from '#src/charts/ChartFigure.tsx'
import { RankedBars } from '#src/charts/RankedBars.tsx'
import { usePublished } from '../published-context.ts'
import { figuresId, publishedSheet } from '../published-sheet.ts'
import { writeNumber } from '../words/figure-words.ts'
import { figureCount } from './figure-count.ts'

type FigureBarsProps = {
  readonly title: string
  /** Unit, place and period. */
  readonly subtitle: string
  readonly figures: readonly PublishedFigure[]
  readonly nameOf: (figure: PublishedFigure) => string
  /** Colour of the bars, or of one bar among them. */
  readonly colorOf: (figure: PublishedFigure) => string
  readonly maximum?: number
}

/** Figures of one indicator beside each other, largest first. The bars are a list of names and numbers: they are their own table. */
export function FigureBars({ title, subtitle, figures, nameOf, colorOf, maximum }: FigureBarsProps) {
  const { words } = usePublished()
  const [first] = figures
  if (first === undefined) return null
  const formatValue = (value: number) => `${writeNumber(value, words)}${first.unit === 'percent' ? '%' : ''}`
  return (
    <ChartFigure
      heading={{ title, subtitle }}
      exports={() => ({ sheet: publishedSheet({ id: figuresId(figures), title, subtitle, figures }, words) })}
    >
      <RankedBars
        rows={figures.map((figure) => ({
          id: figure.id,
          name: nameOf(figure),
          count: figureCount(figure),
          color: colorOf(figure),
          ...(!figure.isVerified && { note: words.t('published:notVerified') }),
        }))}
        color={colorOf(first)}
        formatValue={formatValue}
        maximum={maximum}
      />
    </ChartFigure>
  )
}
