import { valueOf } from '#contract/count.ts'
import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import type { FigureSheet, SheetCell } from '#src/export/export-sheet.ts'
import { distinctSources } from './sources/distinct-sources.ts'
import { breakdownName, countingUnitName, indicatorName, placeName, valueText } from './words/figure-words.ts'
import { periodText } from './words/period-words.ts'
import type { PublishedWords } from './words/use-published-words.ts'

export type PublishedPicture = {
  readonly id: string
  readonly title: string
  readonly subtitle?: string | undefined
  readonly figures: readonly PublishedFigure[]
}

/** Figures that somebody published, for files: each with its own source. They are real, and of no release. */
export function publishedSheet({ id, title, subtitle, figures }: PublishedPicture, words: PublishedWords): FigureSheet {
  const { t } = words
  return {
    id: `published-${id}`,
    title,
    subtitle,
    columns: [
      { id: 'figure_id', header: t('published:export.id') },
      { id: 'figure', header: t('published:column.figure') },
      { id: 'breakdown', header: t('published:export.breakdown') },
      { id: 'value', header: t('published:column.value') },
      { id: 'unit', header: t('published:export.unit') },
      { id: 'place', header: t('published:column.place') },
      { id: 'period', header: t('published:column.period') },
      { id: 'verified', header: t('published:export.remark') },
      { id: 'source', header: t('published:column.source') },
      { id: 'source_url', header: t('published:export.sourceUrl') },
    ],
    rows: figures.map((figure) => [
      figure.id,
      indicatorName(figure, words),
      breakdownName(figure, words) ?? '',
      valueCell(figure, words),
      figure.unit === 'percent' ? '%' : countingUnitName(figure, words),
      placeName(figure.place, words),
      periodText(figure, words),
      figure.isVerified ? '' : t('published:notVerified'),
      `${figure.sourcePublisher}: ${figure.sourceTitle}`,
      figure.sourceUrl,
    ]),
    definitions: [],
    notes: [t('published:export.note')],
    source: distinctSources(figures)
      .map(({ sourcePublisher, sourceTitle }) => `${sourcePublisher}: ${sourceTitle}`)
      .join('; '),
    isSynthetic: false,
  }
}

/** Names a file after what its figures count. */
export const figuresId = (figures: readonly PublishedFigure[]): string =>
  [figures[0]?.series, figures[0]?.indicator, figures[0]?.periodStart, figures[0]?.periodEnd].join('-')

/** A number as a number; "<5", a tier and a statement as the source prints them. */
const valueCell = (figure: PublishedFigure, words: PublishedWords): SheetCell =>
  figure.value.kind === 'number' ? valueOf(figure.value.value) : valueText(figure, words)
