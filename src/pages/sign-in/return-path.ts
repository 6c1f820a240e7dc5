/**
 * Where to go after signing in: the page that was asked for, if it is one of this site. An address of another site, or one that
 * a browser reads as such ("//elsewhere", "/\elsewhere"), is a trap laid in a link, and is replaced.
 */
export function safeReturnPath(wanted: string | undefined, otherwise: string): string {
  if (!wanted?.startsWith('/')) return otherwise
  const base = 'https://rabta.invalid'
  try {
    const url = new URL(wanted, base)
    // Dots in the path may leave two slashes at its beginning, which would again name another site.
    const isOwn = url.origin === base && !url.pathname.startsWith('//')
    return isOwn ? url.pathname + url.search + url.hash : otherwise
  } catch (error) {
    if (error instanceof TypeError) return otherwise
    throw error
  }
}
