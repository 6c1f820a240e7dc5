import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { AppLink } from '#src/ui/AppLink.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { FoundEntry } from './FoundEntry.tsx'
import styles from './FoundGroups.module.css'
import { groupFound, suggestionsOf } from './found-groups.ts'
import { NothingFound } from './NothingFound.tsx'
import { useFound } from './use-found.ts'
import { useFoundAloud } from './use-found-aloud.ts'

/** Everything that a query finds, as lists of links; while nothing is asked, what can be looked at. */
export function FoundGroups({ typed }: { readonly typed: string }) {
  const words = useSearchWords()
  const { searchWords } = words
  const { found, suggested, hrefOf, index } = useFound(typed, words)
  const hasTyped = typed.trim() !== ''
  const groups = hasTyped ? found && groupFound(found) : suggestionsOf(suggested)
  useFoundAloud(hasTyped ? found?.length : undefined)
  if (!groups) {
    return index.error ? (
      <PanelFailure
        error={index.error}
        hasData={false}
        isRetrying={index.isFetching}
        onRetry={() => void index.refetch()}
      />
    ) : (
      <div aria-busy="true">
        <Skeleton shape="list" />
      </div>
    )
  }
  if (groups.length === 0) return <NothingFound typed={typed} />
  return (
    <div className={styles.groups}>
      {hasTyped && <p className={styles.count}>{iso(searchWords('found', { count: found?.length ?? 0 }))}</p>}
      {groups.map(({ id, found: hits }) => (
        <section key={id} className={styles.group}>
          <h2 className={styles.heading}>{searchWords(`group.${id}`)}</h2>
          <ul className={styles.hits}>
            {hits.map((hit) => (
              <li key={hit.findable.key}>
                <AppLink className={styles.hit} href={hrefOf(hit.findable)}>
                  <FoundEntry found={hit} isBrief={!hasTyped} />
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
