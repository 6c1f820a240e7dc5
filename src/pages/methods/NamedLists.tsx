import { useQuery } from '@tanstack/react-query'
import type { SearchIndex, SearchLaw } from '#contract/api/search.ts'
import { searchIndex } from '#src/api/queries.ts'
import { agencyKindWords } from '#src/i18n/agency-kind.ts'
import { isolateLtr } from '#src/i18n/isolate.ts'
import { lawScopeWords } from '#src/i18n/law-scope.ts'
import { type SearchWords, useSearchWords } from '#src/i18n/use-search-words.ts'
import { iso } from '#src/ui/isolate-text.tsx'
import { Num } from '#src/ui/Num.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { agencyAnchor, lawAnchor } from '#src/url/anchors.ts'
import { useHashTarget } from '../use-hash-target.ts'
import { Waiting } from '../Waiting.tsx'
import styles from './NamedLists.module.css'

/** The laws and agencies that Rabta knows by name: where search leads for those that no other page shows. */
export function NamedLists() {
  const words = useSearchWords()
  const { searchWords } = words
  const { data, error, isFetching, refetch } = useQuery(searchIndex())
  useHashTarget(data !== undefined)
  if (!data) {
    return error ? (
      <PanelFailure error={error} hasData={false} isRetrying={isFetching} onRetry={() => void refetch()} />
    ) : (
      <Waiting shape="list" />
    )
  }
  return (
    <>
      <section className={styles.section}>
        <h2>{searchWords('lists.laws')}</h2>
        <p>{searchWords('lists.lawsText')}</p>
        <Laws laws={data.laws} words={words} />
      </section>
      <section className={styles.section}>
        <h2>{searchWords('lists.agencies')}</h2>
        <p>{searchWords('lists.agenciesText')}</p>
        <Agencies agencies={data.agencies} words={words} />
      </section>
    </>
  )
}

const Laws = ({ laws, words }: { readonly laws: SearchIndex['laws']; readonly words: SearchWords }) => (
  <ul className={styles.entries}>
    {laws.map((law) => (
      <li key={law.code} id={lawAnchor(law.code)} className={styles.entry}>
        <span>{iso(law.name[words.language])}</span>{' '}
        <span className={styles.detail}>
          {lawScopeWords(law.scope, words.searchWords)} · <Num>{law.code}</Num>
          {law.validFrom !== undefined && <> · {iso(inForce(law, words))}</>}
        </span>
      </li>
    ))}
  </ul>
)

function inForce({ validFrom = '', validTo }: SearchLaw, { searchWords }: SearchWords): string {
  const from = yearOf(validFrom)
  return validTo === undefined
    ? searchWords('lists.since', { from })
    : searchWords('lists.until', { from, to: yearOf(validTo) })
}

/** Some are known to the day, others to the year. */
const yearOf = (reducedDate: string): string => isolateLtr(reducedDate.slice(0, 4))

const Agencies = ({ agencies, words }: { readonly agencies: SearchIndex['agencies']; readonly words: SearchWords }) => (
  <ul className={styles.entries}>
    {agencies.map(({ id, name, kind }) => (
      <li key={id} id={agencyAnchor(id)} className={styles.entry}>
        <span>{iso(name[words.language])}</span> <span className={styles.detail}>{agencyKindWords(kind, words)}</span>
      </li>
    ))}
  </ul>
)
