/**
 * Search parameters are strings and stay strings: `period=2026` is not a number and `at=true` is not a truth value.
 * Both functions are given to the router in place of its own, which read and write JSON.
 */
export type SearchParameters = Readonly<Record<string, string>>

/** Reads "?a=1&b=2". A name that comes twice keeps its first value, as a form's reader would expect; empty values are left out. */
export function parseSearchString(search: string): Record<string, string> {
  const parameters = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(search)) {
    if (value !== '' && !parameters.has(name)) parameters.set(name, value)
  }
  return Object.fromEntries(parameters)
}

/** Writes parameters in the order in which they are given; what is missing or empty is left out. Begins with "?" unless nothing is left. */
export function writeSearchString(parameters: Readonly<Record<string, unknown>>): string {
  const written = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) {
    if (typeof value === 'string' && value !== '') written.append(name, value)
  }
  const text = written.toString()
  return text === '' ? '' : `?${text}`
}
