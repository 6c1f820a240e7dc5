import { useId } from 'react'
import type { OverviewFilters } from '#contract/filters/overview-filters.ts'
import { smallestForAdministrators } from '#contract/own-agency/own-agency-roles.ts'
import { parsePeriod } from '#contract/periods.ts'
import type { Geography } from '#contract/places.ts'
import { isRefused } from '#src/api/while-looked-at.ts'
import { formatDate, formatNumber } from '#src/i18n/format.ts'
import { useOwnAgencyWords } from '#src/i18n/use-own-agency-words.ts'
import { useTranslation } from '#src/i18n/use-translation.ts'
import { CountText } from '#src/ui/CountText.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './OwnAgencyStrip.module.css'
import type { OwnFacts, OwnQuestion } from './own-facts.ts'
import { type OwnNames, ownNotes, ownQuestionWords, ownSource, ownTiles } from './own-words.ts'
import { type OwnAnswer, useFactsOfColumns, useFactsOfFigures } from './use-own-facts.ts'

export type OwnAgencyStripProps = OwnNames & {
  readonly filters: OverviewFilters
  readonly geography: Geography
  /** How the numbers come to this reader's role. */
  readonly by: 'columns' | 'counts'
}

/**
 * Exact, live numbers of the reader's own agency for the question of the page, apart from the release and saying so. Never printed, never
 * in a file or picture to take away, and never drawn by the server.
 */
export function OwnAgencyStrip(props: OwnAgencyStripProps) {
  const period = parsePeriod(props.filters.periodId)
  if (!period) return null
  const question = { category: props.filters.category, placeId: props.filters.placeId, period }
  return props.by === 'columns' ? (
    <StripOfColumns {...props} question={question} />
  ) : (
    <StripOfCounts {...props} question={question} />
  )
}

type StripProps = OwnAgencyStripProps & { readonly question: OwnQuestion }

const StripOfColumns = (props: StripProps) => (
  <Strip {...props} answer={useFactsOfColumns(props.question, props.geography, props.asOf)} />
)
const StripOfCounts = (props: StripProps) => <Strip {...props} answer={useFactsOfFigures(props.question)} />

function Strip({ answer, ...props }: StripProps & { readonly answer: OwnAnswer }) {
  const words = useOwnAgencyWords()
  const { ownWords } = words
  const headingId = useId()
  const { facts, error, isFetching, isStale, retry } = answer
  return (
    <section className={styles.strip} aria-labelledby={headingId}>
      <div>
        <h2 id={headingId} className={styles.title}>
          <Icon name="info" isBesideWords />
          <span>{ownWords('title')}</span>
        </h2>
        <p className={styles.question}>{iso(ownQuestionWords(props.question, props, words))}</p>
      </div>
      {isRefused(error) ? (
        <p className={styles.ended} role="alert">
          {ownWords('ended')}
        </p>
      ) : (
        Boolean(error) && (
          <PanelFailure error={error} hasData={facts !== undefined} isRetrying={isFetching} onRetry={retry} />
        )
      )}
      <div className={styles.body} aria-busy={isStale || (!facts && !error)} data-is-stale={isStale || undefined}>
        {facts && <Numbers {...props} facts={facts} />}
        {!facts && !error && <Skeleton shape="figures" />}
      </div>
    </section>
  )
}

function Numbers({ facts, ...props }: StripProps & { readonly facts: OwnFacts }) {
  const words = useOwnAgencyWords()
  const { ownWords, language } = words
  const { t: tUi } = useTranslation('ui')
  if (facts.ofRecords?.records === 0) return <EmptyState title={ownWords('empty')} text={ownWords('emptyText')} />
  const question = { ...props.question, measure: props.filters.measure }
  return (
    <>
      <ul className={styles.tiles} data-own-numbers="">
        {ownTiles(facts, words).map(({ id, label, count, note }) => (
          <li key={id} className={styles.tile} data-own={id}>
            <h3 className={styles.label}>{iso(label)}</h3>
            <p className={count.kind === 'value' ? styles.number : styles.words}>
              {count.kind === 'not-applicable' ? (
                tUi('count.notApplicableReason')
              ) : (
                <CountText count={count} format={(value) => formatNumber(value, language)} />
              )}
            </p>
            {note !== undefined && <p className={styles.note}>{iso(note)}</p>}
          </li>
        ))}
      </ul>
      <div className={styles.notes}>
        {ownNotes(facts, question, props, words).map((note) => (
          <p key={note} className={styles.remark}>
            {iso(note)}
          </p>
        ))}
        <p className={styles.warning}>{iso(ownWords('secret'))}</p>
        <details className={styles.more}>
          <summary>{ownWords('about')}</summary>
          <p>{iso(ownWords('warning'))}</p>
          <p>{iso(ownSource(facts, props, words))}</p>
          <p>{iso(ownWords('differ', { day: formatDate(props.asOf, language) }))}</p>
          {props.by === 'counts' && <p>{iso(ownWords('administrators', { smallest: smallestForAdministrators }))}</p>}
        </details>
      </div>
    </>
  )
}
