import type { TrailEntry } from '#contract/api/audit.ts'
import type { Viewer } from '#contract/api/session.ts'
import { useTrailWords } from '#src/i18n/use-trail-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { DataText } from '#src/ui/DataText.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import styles from './TrailTable.module.css'
import { actionWords, actorWords, fieldWords, momentWords, reasonWords, recordHref } from './trail-words.ts'

export type TrailTableProps = { readonly entries: readonly TrailEntry[]; readonly viewer: Viewer }

const columns = ['at', 'who', 'what', 'record', 'outcome'] as const

/** A line an entry, the newest first. On a phone each is a block: what and when, who, and of which record. */
export function TrailTable({ entries, viewer }: TrailTableProps) {
  const { trailWords } = useTrailWords()
  return (
    <table className={styles.table}>
      <caption>
        <VisuallyHidden>{trailWords('caption')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {trailWords(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <TrailRow key={entry.seq} entry={entry} viewer={viewer} />
        ))}
      </tbody>
    </table>
  )
}

function TrailRow({ entry, viewer }: { readonly entry: TrailEntry; readonly viewer: Viewer }) {
  const words = useTrailWords()
  const { trailWords, language } = words
  const actor = actorWords(entry, words)
  const details = [fieldWords(entry, words), entry.outcome === 'done' ? reasonWords(entry, words) : undefined]
  const refusal = entry.outcome === 'refused' ? reasonWords(entry, words) : undefined
  const href = recordHref(entry, viewer, language)
  const { kind, code } = entry.target
  return (
    <tr data-outcome={entry.outcome} data-entry={entry.seq}>
      <th scope="row" className={styles.at}>
        <time dateTime={entry.at}>{iso(momentWords(entry.at, words))}</time>
      </th>
      <td className={styles.who}>
        <DataText>{actor.name}</DataText>
        {actor.detail !== undefined && <span className={styles.detail}>{iso(actor.detail)}</span>}
      </td>
      <td className={styles.what}>
        {iso(actionWords(entry, words))}
        {details.map((detail) =>
          detail === undefined ? null : (
            <span key={detail} className={styles.detail}>
              {iso(detail)}
            </span>
          ),
        )}
      </td>
      <td className={styles.record}>
        {code === null ? (
          <span className={styles.kind}>{trailWords(`target.${kind}`)}</span>
        ) : href === undefined ? (
          <Num>{code}</Num>
        ) : (
          <AppLink href={href}>
            <Num>{code}</Num>
          </AppLink>
        )}
      </td>
      <td className={styles.outcome}>
        <span className={styles.mark}>{trailWords(entry.outcome)}</span>
        {refusal !== undefined && <span className={styles.detail}>{iso(refusal)}</span>}
      </td>
    </tr>
  )
}
