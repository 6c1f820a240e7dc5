import type { PublishedFigure } from '#contract/published-figures/published-figure.ts'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import { ConflictMark } from '../conflicts/ConflictMark.tsx'
import { NotVerified } from '../sources/NotVerified.tsx'
import { SourceLink } from '../sources/SourceLink.tsx'
import { FigureValueText } from '../values/FigureValueText.tsx'
import { breakdownName, countingUnitName, indicatorName, placeName } from '../words/figure-words.ts'
import { periodText } from '../words/period-words.ts'
import type { PublishedWords } from '../words/use-published-words.ts'
import styles from './figures-table.module.css'

/** Columns of a table of figures, for the page's language. */
export function figureColumns(words: PublishedWords): readonly Column<PublishedFigure>[] {
  const { t } = words
  return [
    {
      id: 'figure',
      kind: 'text',
      header: t('published:column.figure'),
      text: (figure) => [indicatorName(figure, words), breakdownName(figure, words) ?? ''].join(' '),
      cell: (figure) => <FigureName figure={figure} words={words} />,
    },
    {
      id: 'value',
      kind: 'free',
      header: t('published:column.value'),
      phone: 'value',
      cell: (figure) => <ValueCell figure={figure} words={words} />,
    },
    { id: 'place', kind: 'text', header: t('published:column.place'), text: ({ place }) => placeName(place, words) },
    {
      id: 'period',
      kind: 'date',
      header: t('published:column.period'),
      date: periodKey,
      format: (key) => periodText(periodOfKey(key), words),
    },
    {
      id: 'source',
      kind: 'text',
      header: t('published:column.source'),
      text: ({ sourceTitle }) => sourceTitle,
      cell: (figure) => <SourceLink {...figure} />,
    },
    {
      id: 'confidence',
      kind: 'text',
      header: t('published:column.confidenceAndNotes'),
      text: ({ confidence }) => t(`published:confidence.${confidence}`),
      cell: (figure) => <Confidence figure={figure} words={words} />,
    },
  ]
}

type CellProps = { readonly figure: PublishedFigure; readonly words: PublishedWords }

function FigureName({ figure, words }: CellProps) {
  const breakdown = breakdownName(figure, words)
  return (
    <>
      {iso(indicatorName(figure, words))}
      {breakdown !== undefined && <span className={styles.under}>{iso(breakdown)}</span>}
      <span className={styles.under}>
        {words.t(`published:subject.${figure.subject}`, { defaultValue: figure.subject })}
      </span>
    </>
  )
}

function ValueCell({ figure, words }: CellProps) {
  const isText = figure.value.kind === 'text'
  const unit = countingUnitName(figure, words)
  return (
    <span className={isText ? styles.statement : styles.value}>
      <FigureValueText figure={figure} />
      {unit !== '' && <span className={styles.under}>{unit}</span>}
      <ConflictMark figure={figure} />
    </span>
  )
}

const Confidence = ({ figure, words }: CellProps) => (
  <>
    {iso(words.t(`published:confidence.${figure.confidence}`))}
    {!figure.isVerified && (
      <div>
        <NotVerified />
      </div>
    )}
    <Notes figure={figure} words={words} />
  </>
)

function Notes({ figure, words }: CellProps) {
  if (figure.notes.length === 0 && figure.note === null) return null
  return (
    <ul className={styles.notes}>
      {figure.notes.map((note) => (
        <li key={note}>{iso(words.t(`published:note.${note}`, { defaultValue: note }))}</li>
      ))}
      {figure.note !== null && (
        <li>
          <DataText>{figure.note}</DataText>
        </li>
      )}
    </ul>
  )
}

/** First and last day sort as time does; a source without a date is told by a mark of its own. */
const periodKey = ({ periodStart, periodEnd, notes }: PublishedFigure): string =>
  [periodStart, periodEnd, ...(notes.includes('source-undated') ? ['undated'] : [])].join('/')

function periodOfKey(key: string): Pick<PublishedFigure, 'periodStart' | 'periodEnd' | 'notes'> {
  const [periodStart = '', periodEnd = '', undated] = key.split('/')
  return { periodStart, periodEnd, notes: undated === undefined ? [] : ['source-undated'] }
}
