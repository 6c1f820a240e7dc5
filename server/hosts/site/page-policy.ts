import { createHash } from 'node:crypto'

/**
 * Headers of a page. Everything comes from this host; nothing may frame the page, except those made for it, which have no script and
 * know nobody (`contract/embed-path.ts`); and of the scripts and styles inside it only those run whose hash this answer names. Hashes,
 * unlike a nonce, let the same bytes be sent again.
 */
export function pageHeaders(html: string, { isEmbedded = false } = {}): Record<string, string> {
  const policy = [
    "default-src 'self'",
    isEmbedded ? "script-src 'none'" : `script-src 'self'${hashesOf(html, inlineScript)}`,
    // React and Leaflet set style attributes (a bar's length, a map's position); style elements are named or come from files.
    `style-src-elem 'self'${hashesOf(html, inlineStyle)}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    isEmbedded ? "connect-src 'none'" : "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    isEmbedded ? "form-action 'none'" : "form-action 'self'",
    isEmbedded ? 'frame-ancestors *' : "frame-ancestors 'none'",
  ]
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  }
}

/** Scripts with a type or an address are data blocks or files; neither needs a hash. */
const inlineScript = /<script>([\s\S]*?)<\/script>/g
const inlineStyle = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g

function hashesOf(html: string, pattern: RegExp): string {
  const hashes = [...html.matchAll(pattern)].map((match) =>
    createHash('sha256')
      .update(match[1] ?? '')
      .digest('base64'),
  )
  return [...new Set(hashes)].map((hash) => ` 'sha256-${hash}'`).join('')
}
