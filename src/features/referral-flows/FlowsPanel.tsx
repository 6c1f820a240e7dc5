import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Flows } from '#contract/api/movements.ts'
import { numberOrNull } from '#contract/count.ts'
import { flows, releaseInfo } from '#src/api/queries.ts'
import { useAnswer } from '#src/api/use-answer.ts'
import { PairMatrix } from '#src/charts/PairMatrix.tsx'
import { hiddenPairs } from '#src/charts/pair-figures.ts'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import { formatPeriod } from '#src/i18n/format-period.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { useMovementWords } from '#src/i18n/use-movement-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { countWords } from '#src/ui/count-words.ts'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Panel } from '#src/ui/Panel.tsx'
import { SourceLine } from '#src/ui/SourceLine.tsx'
import type { MovementFilters } from '#src/url/movement-search.ts'
import styles from './FlowBands.module.css'
import { FlowBands } from './FlowBands.tsx'
import { flowNames } from './flow-names.ts'
import { flowsTitle } from './flows-statement.ts'

export type FlowsPanelProps = { readonly filters: MovementFilters }

/** Referrals between kinds of agency, as a section of a page: the finding, how to read it, bands and table. */
export function FlowsPanel({ filters }: FlowsPanelProps) {
  const words = useMovementWords()
  const { t, movementWords, language } = words
  const { t: uiWords } = useTranslation('ui')
  const { t: chartWords } = useTranslation('charts')
  const nameOf = useMemo(() => flowNames(words), [words])
  const result = useAnswer(flows(filters))
  const release = useQuery(releaseInfo())
  const subtitleOf = ({ stream, periodId }: Pick<Flows, 'stream' | 'periodId'>) =>
    movementWords('flows.subtitle', { stream: t(`terms:category.${stream}`), period: formatPeriod(periodId, t) })
  return (
    <Panel
      result={result}
      title={{ name: movementWords('flows.title'), finding: (data) => flowsTitle(data, nameOf, words) }}
      subtitle={subtitleOf(result.data ?? filters)}
      exports={async (data, exportWords) => {
        const { flowsSheet } = await import('./flows-sheet.ts')
        const heading = { title: flowsTitle(data, nameOf, words), subtitle: subtitleOf(data) }
        const hidden = hiddenWords(data)
        const notes = hidden === '' ? [] : [hidden]
        const picture = { flows: data, nameOf, heading, provisionalFrom: release.data?.provisionalFrom, notes }
        return { sheet: flowsSheet(picture, { ...words, chartWords, exportWords }) }
      }}
      shape="chart"
    >
      {(data) => (
        <div className={styles.body}>
          {isAnyShown(data) ? (
            <>
              <p className={styles.note}>{iso(movementWords('flows.howToRead'))}</p>
              <FlowBands flows={data} nameOf={nameOf} />
            </>
          ) : (
            <EmptyState
              title={movementWords('flows.noneShown')}
              text={movementWords('flows.noneShownText', { total: countWords(data.total, uiWords) })}
            />
          )}
          <p className={styles.note}>{iso(hiddenWords(data))}</p>
          <PairMatrix
            figures={data}
            caption={movementWords('flows.tableCaption', { subtitle: subtitleOf(data) })}
            rowHeading={movementWords('flows.tableTo')}
            fromName={nameOf}
            toName={nameOf}
            words={{ total: movementWords('total'), heldBack: movementWords('notShownTogether') }}
          />
          <SourceLine
            source={chartWords('trend.source')}
            updated={formatDate(data.asOf, language)}
            releaseId={data.releaseId}
            isSynthetic={data.isSynthetic}
          />
        </div>
      )}
    </Panel>
  )

  function hiddenWords(data: Flows): string {
    const write = (value: number) => isolateLtr(formatNumber(value, language))
    const hidden = hiddenPairs(data)
    const held = numberOrNull(data.heldBack.pairs)
    if (hidden === 0) return ''
    const number = movementWords('flows.hidden', { hidden: write(hidden), all: write(data.pairs.length) })
    return held === null ? number : `${number} ${movementWords('flows.hiddenHold', { number: write(held) })}`
  }
}

/** Any number below the total. */
const isAnyShown = ({ from, to, pairs }: Flows): boolean =>
  [...from, ...to, ...pairs].some(({ count }) => (numberOrNull(count) ?? 0) > 0)
