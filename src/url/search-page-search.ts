/** What the page of search finds. */
export const searchParameter = 'q'

const longestQuery = 100

/** Keeps the one parameter that is the page's own, as far as it is worth looking for. */
export function searchPageParameters(search: Readonly<Record<string, unknown>>): { readonly q?: string } {
  const value = search[searchParameter]
  const typed = typeof value === 'string' ? value.trim().slice(0, longestQuery) : ''
  return typed === '' ? {} : { [searchParameter]: typed }
}
