import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { caseStatuses } from '#contract/cases/case-codes.ts'
import { type CaseSort, caseSorts, codePattern, normalCode } from '#contract/cases/case-filters.ts'
import { caseStages } from '#contract/cases/stages.ts'
import { formsOf, isStream, streams } from '#contract/categories.ts'
import { ageBands, sexes } from '#contract/persons.ts'
import { geography } from '#src/api/queries.ts'
import { type CaseNames, codeWords } from '#src/i18n/case-value-words.ts'
import { compareNames } from '#src/i18n/format.ts'
import { useCaseWords } from '#src/i18n/use-case-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { type CaseFilterName, type CaseView, withFilter } from '#src/url/case-search.ts'
import styles from './CaseFilters.module.css'

type Props = {
  readonly view: CaseView
  readonly onShow: (view: CaseView) => void
  readonly names: CaseNames
}

/** Each filter is a list of the device's own, applied when it is chosen; a code is looked for when it is sent. */
export function CaseFilters({ view, onShow, names }: Props) {
  const words = useCaseWords()
  const { caseWords, language } = words
  const places = useQuery(geography()).data
  const { filters } = view
  const set = (name: CaseFilterName, value: string) => onShow(withFilter(view, name, value === '' ? undefined : value))
  const choice = (name: CaseFilterName, field: string, codes: readonly string[]) => (
    <label className={styles.field}>
      {caseWords(`filter.${name}`)}
      <select value={filters[name] ?? ''} onChange={(event) => set(name, event.target.value)}>
        <option value="">{caseWords('all')}</option>
        {codes.map((code) => (
          <option key={code} value={code}>
            {name === 'referral' ? caseWords('openReferral') : codeWords(field, code, words, names)}
          </option>
        ))}
      </select>
    </label>
  )
  const day = (name: 'from' | 'until') => (
    <label className={styles.field}>
      {caseWords(`filter.${name}`)}
      <input type="date" value={filters[name] ?? ''} onChange={(event) => set(name, event.target.value)} />
    </label>
  )
  const { stream } = filters
  const forms = stream !== undefined && isStream(stream) ? formsOf(stream) : streams.flatMap(formsOf)
  const districts = [...(places?.districts ?? [])].sort((a, b) =>
    compareNames(a.name[language], b.name[language], language),
  )
  return (
    <details className={styles.folded} open={isWide()}>
      <summary>{caseWords('filters')}</summary>
      <div className={styles.filters}>
        <CodeSearch key={filters.code ?? ''} code={filters.code ?? ''} onFind={(code) => set('code', code)} />
        {choice('stream', 'stream', streams)}
        {choice('form', 'form', forms)}
        {choice('status', 'status', caseStatuses)}
        {choice('stage', 'stage', caseStages)}
        {choice(
          'district',
          'originDistrictId',
          districts.map(({ id }) => id),
        )}
        {day('from')}
        {day('until')}
        {choice('sex', 'sex', sexes)}
        {choice('age', 'ageBand', ageBands)}
        {choice('referral', '', ['open'])}
        <label className={styles.field}>
          {caseWords('sort.label')}
          <select
            value={view.sort}
            // The options are these.
            onChange={(event) => onShow({ ...view, sort: event.target.value as CaseSort, after: undefined })}
          >
            {caseSorts.map((sort) => (
              <option key={sort} value={sort}>
                {caseWords(`sort.${sort}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  )
}

const isWide = () => typeof window !== 'undefined' && !window.matchMedia('(max-width: 44rem)').matches

function CodeSearch({ code, onFind }: { readonly code: string; readonly onFind: (code: string) => void }) {
  const { caseWords } = useCaseWords()
  const [typed, setTyped] = useState(code)
  const [isWrong, setIsWrong] = useState(false)
  const hintId = useId()
  const find = (event: FormEvent) => {
    event.preventDefault()
    const normal = normalCode(typed)
    const isCode = normal === '' || codePattern.test(normal)
    setIsWrong(!isCode)
    if (isCode) onFind(normal)
  }
  return (
    <form className={styles.code} onSubmit={find} noValidate>
      <label className={styles.field}>
        {caseWords('filter.code')}
        <input
          value={typed}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          title={caseWords('codeHint')}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? hintId : undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button type="submit">{caseWords('find')}</Button>
      {isWrong && (
        <p id={hintId} className={styles.fault} role="alert">
          {caseWords('codeWrong')}
        </p>
      )}
    </form>
  )
}
