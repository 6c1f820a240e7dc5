import { useQuery } from '@tanstack/react-query'
import type { CaseEvent } from '#contract/api/cases.ts'
import { caseHistory } from '#src/api/queries.ts'
import { type CaseNames, caseMomentWords, fieldWords, valueWords } from '#src/i18n/case-value-words.ts'
import { isolate, isolateLtr } from '#src/i18n/isolate.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import styles from './CaseView.module.css'

/** Every edit: when, who, which fields, and from what to what. */
export function CaseHistory({ caseId, names }: { readonly caseId: string; readonly names: CaseNames }) {
  const words = useCaseWords()
  const { caseWords } = words
  const { data, error, isFetching, refetch } = useQuery(caseHistory(caseId))
  return (
    <section className={styles.section} aria-labelledby="case-history" aria-busy={!data && !error}>
      <h2 id="case-history">{caseWords('section.history')}</h2>
      {Boolean(error) && (
        <PanelFailure
          error={error}
          hasData={data !== undefined}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Skeleton shape="text" />}
      {data?.events.length === 0 && <p className={styles.quiet}>{caseWords('noHistory')}</p>}
      <ol className={styles.items}>
        {data?.events.map((event) => (
          // The document of the API calls a union with null unknown; the answer's form was checked field by field.
          <Event key={event.version} event={event as CaseEvent} names={names} />
        ))}
      </ol>
    </section>
  )
}

function Event({
  event: { kind, at, by, subject, changes },
  names,
}: {
  readonly event: CaseEvent
  readonly names: CaseNames
}) {
  const words = useCaseWords()
  const { caseWords } = words
  const title = caseWords(`event.${kind}`, { subject: isolateLtr(subject ?? '') })
  return (
    <li className={styles.event}>
      <span>
        <strong>{iso(title)}</strong>{' '}
        <span className={styles.quiet}>
          {iso([caseMomentWords(at, words), isolate(by ?? caseWords('conflict.somebody'))].join(caseWords('comma')))}
        </span>
      </span>
      <ul>
        {changes.map(({ field, before, after }) => {
          const [was, is] = [before, after].map((value) => isolate(valueWords(field, value, words, names)))
          const said = kind === 'created' ? is : caseWords('arrow', { before: was ?? '', after: is ?? '' })
          return <li key={field}>{iso(caseWords('chip', { name: fieldWords(field, words), value: said ?? '' }))}</li>
        })}
      </ul>
    </li>
  )
}
