import { useQuery } from '@tanstack/react-query'
import { caseList } from '#src/api/queries.ts'
import { isRefused, whileLookedAt } from '#src/api/while-looked-at.ts'
import { caseMoment, codeWords } from '#src/i18n/case-value-words.ts'
import { formatNumber } from '#src/i18n/format.ts'
import { isolate } from '#src/i18n/isolate.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { EmptyState } from '#src/ui/EmptyState.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PanelFailure } from '#src/ui/PanelFailure.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { type CaseFilterName, caseFilterNames, withFilter } from '#src/url/case-search.ts'
import { useCaseView } from '#src/url/use-case-view.ts'
import { CaseFilters } from './CaseFilters.tsx'
import styles from './CaseRegister.module.css'
import { CaseTable } from './CaseTable.tsx'
import { RegisterClosed } from './RegisterClosed.tsx'
import { useCaseNames } from './use-case-names.ts'

/** Every case of the agency, a page at a time. What is shown is in the address. */
export function CaseRegister() {
  const words = useCaseWords()
  const { caseWords, language } = words
  const names = useCaseNames(words)
  const { view, hrefOf, show } = useCaseView()
  const { filters, sort, after } = view
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    // The names and values of the address are those of the API, which refuses what is none.
    whileLookedAt(
      caseList({ ...filters, sort, ...(after !== undefined && { after }) } as Parameters<typeof caseList>[0]),
    ),
  )
  if (isRefused(error)) return <RegisterClosed />
  const used = caseFilterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [{ id: name, label: chipOf(name, value) }]
  })
  function chipOf(name: CaseFilterName, value: string): string {
    const field = { from: 'registeredOn', until: 'registeredOn', district: 'originDistrictId', age: 'ageBand' } as const
    const said =
      name === 'referral'
        ? caseWords('openReferral')
        : codeWords(
            name === 'from' || name === 'until' || name === 'district' || name === 'age' ? field[name] : name,
            value,
            words,
            names,
          )
    return caseWords('chip', { name: caseWords(`filter.${name}`), value: isolate(said) })
  }
  const clear = () => show({ ...view, filters: {}, after: undefined })
  const chips = used.map(({ id, label }) => ({ id, label, onRemove: () => show(withFilter(view, id, undefined)) }))
  const from = (data?.before ?? 0) + 1
  return (
    <div className={styles.register}>
      <div className={styles.head}>
        <h1>{caseWords('title')}</h1>
        <LinkButton variant="primary" href={`/${language}/cases/new`}>
          {caseWords('new')}
        </LinkButton>
        {data && (
          <p className={styles.source}>
            {iso(
              caseWords(data.districtIds.length > 0 ? 'limited' : 'source', {
                agency: isolate(data.agencyName[language]),
                districts: data.districtIds.map(names.place).join(caseWords('comma')),
                ...caseMoment(data.readAt, words),
              }),
            )}
          </p>
        )}
      </div>
      <CaseFilters view={view} onShow={show} names={names} />
      {chips.length > 0 && (data?.total ?? 0) > 0 && (
        <div className={styles.chips}>
          {chips.map(({ id, label, onRemove }) => (
            <Button key={id} size="small" icon="close" onClick={onRemove}>
              {label}
            </Button>
          ))}
          <Button size="small" variant="quiet" onClick={clear}>
            {caseWords('clear')}
          </Button>
        </div>
      )}
      {Boolean(error) && (
        <PanelFailure
          error={error}
          hasData={data !== undefined}
          isRetrying={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      <div
        className={styles.body}
        data-is-stale={isPlaceholderData || undefined}
        aria-busy={isPlaceholderData || (!data && !error)}
      >
        {!data && !error && <Skeleton shape="list" />}
        {data && data.total === 0 && (
          <EmptyState
            title={caseWords(chips.length > 0 ? 'empty.filtered' : 'empty.title')}
            {...(chips.length > 0 ? { filters: { used: chips, onClear: clear } } : { text: caseWords('empty.text') })}
          />
        )}
        {data && data.rows.length > 0 && (
          <CaseTable rows={data.rows} caption={caseWords('caption', { count: data.total })} names={names} />
        )}
      </div>
      {data && data.total > 0 && (
        <nav className={styles.pages} aria-label={caseWords('pages')}>
          <span>
            {iso(
              caseWords('shown', {
                from: formatNumber(from, language),
                to: formatNumber(data.before + data.rows.length, language),
                total: formatNumber(data.total, language),
              }),
            )}
          </span>
          {after !== undefined && (
            <LinkButton size="small" href={hrefOf({ ...view, after: undefined })}>
              {caseWords('first')}
            </LinkButton>
          )}
          {data.next !== null && (
            <LinkButton size="small" href={hrefOf({ ...view, after: data.next })}>
              {caseWords('next')}
            </LinkButton>
          )}
        </nav>
      )}
    </div>
  )
}
