/**
 * Where a reader wants to go who chose something in the filter sentence before the script was there: the address with the parts that
 * differ from what the server drew. Read before React takes over, because it sets its controls back. `undefined` when nothing differs.
 */
export function earlyChoice(page: Document): string | undefined {
  const form = page.querySelector<HTMLFormElement>('form[method="get"]')
  const changed = [...(form?.querySelectorAll('select') ?? [])].filter(
    (select) => select.selectedOptions[0]?.defaultSelected === false,
  )
  if (!form || changed.length === 0) return undefined
  const search = new URLSearchParams(page.location.search)
  for (const select of changed) search.set(select.name, select.value)
  return `${new URL(form.action).pathname}?${search.toString()}`
}
