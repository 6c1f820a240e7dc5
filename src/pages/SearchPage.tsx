import { useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useId, useState } from 'react'
import { FoundGroups } from '#src/features/search/FoundGroups.tsx'
import { fieldLanguage } from '#src/features/search/field-language.ts'
import { useSearchWords } from '#src/i18n/use-search-words.ts'
import { buttonClass } from '#src/ui/Button.tsx'
import { iso } from '#src/ui/isolate-text.tsx'
import { PageWidth } from '#src/ui/PageWidth.tsx'
import { searchPageParameters, searchParameter } from '#src/url/search-page-search.ts'
import { PageTitle } from './PageTitle.tsx'
import styles from './SearchPage.module.css'

/** Search as a page: a form that works without script, and everything that the query of the address finds. */
export function SearchPage() {
  const { searchWords, language } = useSearchWords()
  const { q = '' } = searchPageParameters(useSearch({ strict: false }))
  const navigate = useNavigate()
  const fieldId = useId()
  const [field, setField] = useState({ typed: q, of: q })
  // Another query came by the address: the field follows it.
  if (field.of !== q) setField({ typed: q, of: q })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ to: '.', search: searchPageParameters({ [searchParameter]: field.typed }), resetScroll: false })
  }
  return (
    <PageWidth>
      <PageTitle page={searchWords('title')} />
      <div className={styles.page}>
        <h1>{searchWords('title')}</h1>
        <form className={styles.form} action={`/${language}/search`} onSubmit={submit}>
          <label className={styles.label} htmlFor={fieldId}>
            {searchWords('label')}
          </label>
          <div className={styles.field}>
            <input
              id={fieldId}
              className={styles.input}
              type="search"
              name={searchParameter}
              value={field.typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              enterKeyHint="search"
              {...fieldLanguage(field.typed)}
              onChange={({ currentTarget }) => setField({ typed: currentTarget.value, of: q })}
            />
            <button type="submit" className={buttonClass({ variant: 'primary' })}>
              <span>{searchWords('submit')}</span>
            </button>
          </div>
          <p className={styles.scope}>{iso(searchWords('scope'))}</p>
        </form>
        <FoundGroups typed={field.typed} />
      </div>
    </PageWidth>
  )
}
