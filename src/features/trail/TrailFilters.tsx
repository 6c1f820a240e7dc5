import { type FormEvent, type ReactNode, useId } from 'react'
import type { Trail } from '#contract/api/audit.ts'
import { actionGroups } from '#contract/audit/actions.ts'
import { useTrailWords } from '#src/i18n/use-trail-words.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { readTrailSearch, type TrailView, trailFilterNames } from '#src/url/trail-search.ts'
import styles from './TrailFilters.module.css'

export type TrailFiltersProps = {
  readonly view: TrailView
  readonly hrefOf: (view: TrailView) => string
  readonly show: (view: TrailView) => void
  /** What there is to choose from; `undefined` until it is known. */
  readonly trail: Pick<Trail, 'chain' | 'chains' | 'actingAgencies'> | undefined
}

/** What narrows the list down. Everything is sent together, so that a code that is typed is looked up once. */
export function TrailFilters({ view, hrefOf, show, trail }: TrailFiltersProps) {
  const { trailWords, language } = useTrailWords()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    show(readTrailSearch(Object.fromEntries(new FormData(event.currentTarget))))
  }
  const agencies = trail?.actingAgencies ?? []
  const isFiltered = trailFilterNames.some((name) => view[name] !== undefined)
  return (
    // Another address fills the fields anew.
    <form
      key={JSON.stringify(view)}
      className={styles.form}
      aria-label={trailWords('filter.title')}
      action={`/${language}/audit`}
      onSubmit={submit}
    >
      {trail && trail.chains.length > 0 && (
        <Field label={trailWords('filter.chain')}>
          {(id) => (
            <select id={id} name="chain" defaultValue={trail.chain.id} className={styles.control}>
              {trail.chains.map((chain) => (
                <option key={chain.id} value={chain.id}>
                  {chain.name?.[language] ?? trailWords('system')}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={trailWords('filter.group')}>
        {(id) => (
          <select id={id} name="group" defaultValue={view.group ?? ''} className={styles.control}>
            <option value="">{trailWords('filter.everything')}</option>
            {actionGroups.map((group) => (
              <option key={group} value={group}>
                {trailWords(`group.${group}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(agencies.length > 0 || view.agency !== undefined) && (
        <Field label={trailWords('filter.agency')}>
          {(id) => (
            <select id={id} name="agency" defaultValue={view.agency ?? ''} className={styles.control}>
              <option value="">{trailWords('filter.everyAgency')}</option>
              {agencies.map((agency) => (
                <option key={agency.id} value={agency.id}>
                  {agency.name[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field label={trailWords('filter.code')}>
        {(id) => (
          <input
            id={id}
            name="code"
            dir="ltr"
            defaultValue={view.code}
            maxLength={100}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            className={styles.control}
          />
        )}
      </Field>
      <Field label={trailWords('filter.from')}>
        {(id) => <input id={id} name="from" type="date" defaultValue={view.from} className={styles.control} />}
      </Field>
      <Field label={trailWords('filter.until')}>
        {(id) => <input id={id} name="until" type="date" defaultValue={view.until} className={styles.control} />}
      </Field>
      <div className={styles.actions}>
        <Button type="submit" variant="primary">
          {trailWords('filter.show')}
        </Button>
        {isFiltered && (
          <LinkButton variant="quiet" href={hrefOf({ chain: view.chain })}>
            {trailWords('filter.clear')}
          </LinkButton>
        )}
      </div>
    </form>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
