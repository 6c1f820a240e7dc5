import { useEffect, useMemo } from 'react'
import { countryId, type Geography } from '#contract/places.ts'
import { latestMonthsId } from '#contract/returns.ts'
import { GridPanel } from '#src/features/returns-grid/GridPanel.tsx'
import type { ReturnsAnswer } from '#src/features/returns-grid/grid-rows.ts'
import { ReturnNumbers } from '#src/features/returns-grid/ReturnNumbers.tsx'
import { linesStatement, returnsStatement } from '#src/features/returns-grid/returns-statement.ts'
import { SilentDistricts } from '#src/features/returns-grid/SilentDistricts.tsx'
import { formatDate } from '#src/i18n/format.ts'
import { placeNames } from '#src/i18n/place-names.ts'
import { useReturnsWords } from '#src/i18n/use-returns-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel, type PanelResult } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import type { ReturnsFilters } from '#src/url/returns-search.ts'
import styles from '../ReturnsPage.module.css'
import { useAnnounceChange } from '../use-announce-change.ts'
import { useHashTarget } from '../use-hash-target.ts'

export type ReturnsViewProps = {
  readonly geography: Geography
  readonly filters: ReturnsFilters
  readonly choose: (change: Partial<ReturnsFilters>) => void
  /** The answer, in whatever state it is. */
  readonly result: PanelResult<ReturnsAnswer>
  readonly isByAgency: boolean
}

/** Everything under the sentence, for either answer. */
export function ReturnsView({ geography, filters, choose, result, isByAgency }: ReturnsViewProps) {
  const words = useReturnsWords()
  const { t, language, returnsWords } = words
  const { t: chartWords } = useTranslation('charts')
  const nameOf = useMemo(() => placeNames(geography, language, t), [geography, language, t])
  const { data } = result
  // An old number never stands under a new question.
  const current = data && data.placeId === filters.placeId && data.periodId === filters.periodId ? data : undefined
  const statement = current && returnsStatement(current, nameOf(filters.placeId), words)
  const lines = current && linesStatement(current, words)
  const announce = useAnnounceChange()
  useHashTarget(current !== undefined)

  // Talks to the live region, which lies outside this tree's markup.
  useEffect(() => {
    if (statement !== undefined) announce(statement)
  }, [statement, announce])

  return (
    <>
      <div className={styles.statement}>
        <h1>{iso(statement ?? returnsWords('topic'))}</h1>
        {lines !== undefined && <p>{iso(returnsWords('sentenceEnd', { sentence: lines }))}</p>}
        <p>{returnsWords('meaning')}</p>
      </div>
      {current && current.total.sum.due > 0 && <ReturnNumbers total={current.total} />}
      <GridPanel
        result={result}
        isByAgency={isByAgency}
        order={filters.order}
        nameOfPlace={nameOf}
        onClear={() => choose({ placeId: countryId, periodId: latestMonthsId })}
      />
      <Panel
        result={result}
        title={{ name: returnsWords('silence.title') }}
        subtitle={returnsWords('silence.subtitle')}
        exports={async (answer, exportWords) => {
          const { silenceSheet } = await import('#src/features/returns-grid/silence-sheet.ts')
          return { sheet: silenceSheet({ answer, nameOfPlace: nameOf }, { ...words, chartWords, exportWords }) }
        }}
        shape="list"
      >
        {({ silence }) => (
          <SilentDistricts
            silence={silence}
            nameOfPlace={nameOf}
            placeHref={(placeId) => `/${language}/place/${placeId}`}
          />
        )}
      </Panel>
      <section className={styles.late}>
        <h2>{returnsWords('late.title')}</h2>
        <p>{iso(returnsWords('late.text'))}</p>
        <p>{iso(returnsWords('late.reading'))}</p>
        {data && (
          <SourceLine
            source={returnsWords('source')}
            updated={formatDate(data.asOf, language)}
            releaseId={data.releaseId}
            isSynthetic={data.isSynthetic}
          />
        )}
      </section>
    </>
  )
}
