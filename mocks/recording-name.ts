/** Name of the file that holds the answer to a GET: its path and query in canonical order, as a slug without an extension. */
export function recordingName(url: URL): string {
  const query = [...url.searchParams]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}-${value}`)
  return [url.pathname.replace(/^\/api\/(v1\/)?/, ''), ...query].join('.').replaceAll(/[^a-z0-9.]+/gi, '-')
}
