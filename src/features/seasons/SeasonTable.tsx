import type { Trend } from '#contract/api/figures.ts'
import type { Category } from '#contract/categories.ts'
import { StateSign } from '#src/charts/StateSign.tsx'
import { classIndex } from '#src/charts/shade-classes.ts'
import { formatDate } from '#src/i18n/format.ts'
import { type ExploreWords, useExploreWords } from '#src/i18n/use-explore-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { figureWriter } from '#src/map/write-figure.ts'
import { rampOf, textOnRamp } from '#src/theme/data-colors.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './SeasonTable.module.css'
import { shadeEdges } from './season-shades.ts'
import { type SeasonCell, seasons, seasonYears } from './season-table.ts'
import { seasonChangeWords, shadeNames } from './season-words.ts'

type SeasonTableProps = { readonly trend: Trend; readonly category: Category; readonly placeName: string }

/** Years against quarters: in each cell the number on its shade, and the change on the year before. It is its own table twin. */
export function SeasonTable({ trend, category, placeName }: SeasonTableProps) {
  const words = useExploreWords()
  const { t: chartWords } = useTranslation('charts')
  const { t: uiWords } = useTranslation('ui')
  const { t, language, exploreWords } = words
  const { measure } = trend
  const years = seasonYears(trend, category)
  const cells = years.flatMap((year) => year.cells.flatMap((cell) => (cell ? [cell] : [])))
  const values = cells.flatMap(({ count }) => (count.kind === 'value' ? [count.value] : []))
  const edges = shadeEdges(values)
  const ramp = rampOf(measure)
  const formatValue = figureWriter(measure, 'count', language)
  const caption = exploreWords('seasons.caption', { measure: t(`terms:measure.${measure}`), place: placeName })

  const shadeOf = ({ count }: SeasonCell) => {
    if (count.kind !== 'value') return undefined
    const shade = classIndex(count.value, edges)
    return { background: ramp[shade], color: textOnRamp[shade] }
  }
  return (
    <figure className={styles.space}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{exploreWords('seasons.year')}</th>
            {seasons.map((season) => (
              <th key={season} scope="col">
                {exploreWords(`seasons.season.${season}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">
                <Num>{year.year}</Num>
              </th>
              {year.cells.map((cell, index) =>
                cell ? (
                  <td key={cell.quarter} style={shadeOf(cell)} data-provisional={cell.isProvisional || undefined}>
                    <div className={styles.cell}>
                      <span className={styles.number}>
                        <CountText count={cell.count} format={formatValue} />
                      </span>
                      <ChangeNote cell={cell} measure={measure} words={words} />
                    </div>
                  </td>
                ) : (
                  <td key={seasons[index]} className={styles.none}>
                    <VisuallyHidden>{uiWords('count.notPublished')}</VisuallyHidden>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.legend}>
        {values.length > 0 && (
          <div>
            <dt>{exploreWords('seasons.legend.title')}</dt>
            {shadeNames(edges, formatValue, words).map((name, shade) => (
              <dd key={name}>
                <span className={styles.shade} style={{ background: ramp[shade] }} aria-hidden="true" />
                <span>{iso(name)}</span>
              </dd>
            ))}
          </div>
        )}
        <Signs cells={cells} />
      </dl>
      <p className={styles.note}>{iso(exploreWords('seasons.note'))}</p>
      <SourceLine
        source={chartWords('trend.source')}
        updated={formatDate(trend.asOf, language)}
        releaseId={trend.releaseId}
        isSynthetic={trend.isSynthetic}
      />
    </figure>
  )
}

type ChangeNoteProps = {
  readonly cell: SeasonCell
  readonly measure: Trend['measure']
  readonly words: ExploreWords
}

/** The change, or that the quarter is provisional; nothing where there is nothing to compare. */
function ChangeNote({ cell, measure, words }: ChangeNoteProps) {
  const text = cell.isProvisional
    ? words.exploreWords('seasons.provisional')
    : seasonChangeWords(cell.change, measure, words)
  return text === undefined ? null : <span className={styles.change}>{iso(text)}</span>
}

/** The signs that are in the table; the shades have their own key. */
function Signs({ cells }: { readonly cells: readonly SeasonCell[] }) {
  const { t } = useTranslation('charts')
  const kinds = new Set(cells.map(({ count }) => count.kind))
  if (!kinds.has('not-shown') && !kinds.has('no-return')) return null
  return (
    <div>
      {kinds.has('not-shown') && (
        <dd>
          <StateSign kind="not-shown" />
          <span>{t('key.not-shown')}</span>
        </dd>
      )}
      {kinds.has('no-return') && (
        <dd>
          <span aria-hidden="true">..</span>
          <span>{t('key.no-return')}</span>
        </dd>
      )}
    </div>
  )
}
