import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { Citation } from '#contract/api/citations.ts'
import type { DistrictFigures } from '#contract/api/figures.ts'
import { measureOf } from '#contract/measures.ts'
import type { Geography } from '#contract/places.ts'
import { formatDate } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import type { Language } from '#src/i18n/language.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { useWords } from '#src/i18n/use-words.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import { FigureExports, type OfferOf } from '#src/ui/FigureExports.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import type { Column } from '#src/ui/table-columns.ts'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './CitedFigures.module.css'
import { type CitedRow, citedRows } from './cited-rows.ts'

export type CitedFiguresProps = {
  readonly citation: Citation
  readonly cited: DistrictFigures
  /** What the latest release says; `undefined` where it offers no such view, for the reason beside it. */
  readonly latest: DistrictFigures | undefined
  readonly whyNoLatest: string | undefined
  readonly geography: Geography
  /** The same view in the latest release. */
  readonly openHref: string
}

/** The figures of a view as they were when it was cited, beside those of the latest release. */
export function CitedFigures({ citation, cited, latest, whyNoLatest, geography, openHref }: CitedFiguresProps) {
  const { t: words } = useTranslation('cited')
  const { t: chartWords } = useTranslation('charts')
  const { t, language } = useWords()
  const rows = useMemo(() => citedRows(cited, latest, geography, language), [cited, latest, geography, language])
  const isLatest = citation.releaseId === citation.latest.releaseId
  const write = figureWriter(citation.measure, 'count', language)
  const question = {
    measure: t(`terms:measure.${citation.measure}`),
    category: t(`terms:category.${citation.category}`),
    place: placeNames(geography, language, t)(citation.placeId),
    period: formatPeriod(citation.periodId, t),
  }
  const columns: readonly Column<CitedRow>[] = [
    {
      kind: 'text',
      id: 'district',
      header: words('table.district'),
      text: (row) => row.name,
      cell: (row) => (row.isOther ? `${row.name} (${words('table.differs')})` : row.name),
    },
    { kind: 'text', id: 'province', header: words('table.province'), text: (row) => row.provinceName, phone: 'hidden' },
    { kind: 'count', id: 'cited', header: words('table.cited'), count: (row) => row.count, format: write },
    ...(isLatest
      ? []
      : [
          {
            kind: 'count' as const,
            id: 'latest',
            header: words('table.latest'),
            count: (row: CitedRow) => row.latest,
            format: write,
          },
        ]),
  ]
  const title = words(measureOf(citation.measure).hasStreams ? 'questionOfStream' : 'question', question)
  const later = laterWords({ citation, rows, whyNoLatest, isLatest }, words, language)
  const offer: OfferOf = async (exportWords) => {
    const { citedSheet } = await import('./cited-sheet.ts')
    const link = new URL(`/c/${citation.id}`, location.origin).href
    const picture = { citation, cited, latest: isLatest ? undefined : latest, rows, title, later, link }
    const named = { ...picture, placeName: question.place }
    return { sheet: citedSheet(named, { t, language, chartWords, exportWords, citedWords: words }) }
  }
  return (
    <article className={styles.cited}>
      <header className={styles.head}>
        <h1>{iso(title)}</h1>
        <p>
          {iso(
            words('lead', {
              citedOn: formatDate(citation.citedOn, language),
              release: citation.releaseId,
              asOf: formatDate(citation.asOf, language),
            }),
          )}
        </p>
      </header>
      <dl className={styles.totals}>
        <div>
          <dt>{words('total')}</dt>
          <dd>
            <CountText count={cited.total} format={write} />
          </dd>
        </div>
        {latest && !isLatest && (
          <div>
            <dt>{words('latestTotal')}</dt>
            <dd>
              <CountText count={latest.total} format={write} />
            </dd>
          </div>
        )}
      </dl>
      <p>{iso(later)}</p>
      <div className={styles.actions}>
        <LinkButton href={openHref} size="small">
          {words('open')}
        </LinkButton>
        <FigureExports of={title} offer={offer} />
      </div>
      <figure className={styles.figure}>
        <DataTable
          caption={<VisuallyHidden>{words('table.caption')}</VisuallyHidden>}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.districtId}
          sort={{ columnId: 'cited', direction: 'descending' }}
        />
      </figure>
      <SourceLine
        source={chartWords('trend.source')}
        updated={formatDate(citation.asOf, language)}
        releaseId={citation.releaseId}
        isSynthetic={citation.isSynthetic}
      />
    </article>
  )
}

type Later = {
  readonly citation: Citation
  readonly rows: readonly CitedRow[]
  readonly whyNoLatest: string | undefined
  readonly isLatest: boolean
}

/** What a later release says of the same view. */
function laterWords(
  { citation, rows, whyNoLatest, isLatest }: Later,
  words: TFunction<'cited'>,
  language: Language,
): string {
  if (isLatest) return words('sameRelease')
  if (whyNoLatest !== undefined) return words('notPublicYet', { reason: whyNoLatest })
  const number = rows.filter((row) => row.isOther).length
  const later = { release: citation.latest.releaseId, asOf: formatDate(citation.latest.asOf, language), number }
  const said = words(number === 0 ? 'sameFigures' : 'otherFigures', later)
  return citation.latest.isSameSeries ? said : `${said} ${words('otherSeries')}`
}
