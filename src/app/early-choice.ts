import { ownParameters } from '#src/url/overview-search.ts'
import { parseSearchString, writeSearchString } from '#src/url/search-string.ts'

/**
 * Where a reader wants to go who chose something in the filter sentence before the script was there: the address with the parts that
 * differ from what the server drew. Read before React takes over, because it sets its controls back. `undefined` when nothing differs.
 */
export function earlyChoice(page: Document): string | undefined {
  const form = page.querySelector<HTMLFormElement>('form[data-filter-sentence]')
  const changed = [...(form?.querySelectorAll('select') ?? [])].filter(
    (select) => select.selectedOptions[0]?.defaultSelected === false,
  )
  if (!form || changed.length === 0) return undefined
  const chosen = Object.fromEntries(changed.map((select): [string, string] => [select.name, select.value]))
  const search = ownParameters({ ...parseSearchString(page.location.search), ...chosen })
  return `${new URL(form.action).pathname}${writeSearchString(search)}`
}
