import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding } from '../site/compressed.ts'

/** An answer as it goes out. */
type Kept = { readonly headers: Readonly<Record<string, string>>; readonly tag: string; readonly body: Buffer }

export type KeptAnswers = {
  /** Sends what is kept for a request. @returns false where nothing is, or nobody knows any more whether it holds */
  send(request: IncomingMessage, response: ServerResponse): boolean
  /** Keeps an answer where it is the same for every visitor, and tags it. The answer that is returned takes its place. */
  keep(request: Request, response: Response): Promise<Response>
}

/** From this age on the newest release is looked up again; from twice this age on nothing that depends on it is sent unseen. */
const looksAgainMs = 1_000
const mostBytes = 64 * 1024 * 1024
const longestAddress = 300

/**
 * Answers of figures are the same for all visitors until another release is published, and files of releases for ever. They are kept as they go
 * out and sent before a request becomes anything but a line of text: the app in full takes a hundred times as long.
 * Nobody who is signed in is answered from here, and nothing of theirs is kept.
 * @param newestReleaseId of the database, which other processes may publish in
 */
export function keepAnswers(newestReleaseId: () => Promise<string | undefined>, now: () => number): KeptAnswers {
  const lasting = new Map<string, Kept>()
  const ofRelease = new Map<string, Kept>()
  let bytes = 0
  let newest: string | undefined
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined

  const forget = () => {
    for (const map of [ofRelease, lasting]) map.clear()
    bytes = 0
  }
  const look = (): Promise<void> => {
    looking ??= newestReleaseId()
      .then((id) => {
        if (id !== newest) forget()
        newest = id
        lookedAt = now()
      })
      // Nothing is sent unseen then; the request in full says what is wrong.
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
    return looking
  }
  const find = (key: string): Kept | undefined => {
    const file = lasting.get(key)
    if (file) return file
    const age = now() - lookedAt
    if (age > looksAgainMs) void look()
    return age > 2 * looksAgainMs ? undefined : ofRelease.get(key)
  }

  return {
    send(request, response) {
      const { method, url = '', headers } = request
      if (method !== 'GET' || !isFigurePath(url) || isSignedIn(headers.cookie)) return false
      const kept = find(keyOf(url, headers['accept-encoding']))
      if (!kept) return false
      const asked = headers['if-none-match']
      if (asked !== undefined && asked.includes(kept.tag)) response.writeHead(304, withoutBody(kept.headers)).end()
      else response.writeHead(200, kept.headers).end(kept.body)
      return true
    },
    async keep(request, response) {
      const { pathname, search } = new URL(request.url)
      const address = `${pathname}${search}`
      const isFit = request.method === 'GET' && response.status === 200 && address.length <= longestAddress
      if (!isFit || !isFigurePath(address) || isSignedIn(request.headers.get('cookie'))) return response
      const cache = response.headers.get('cache-control') ?? ''
      const isLasting = cache.includes('immutable')
      const before = newest
      if (!isLasting) await look()
      const body = Buffer.from(await response.arrayBuffer())
      const headers = new Headers(response.headers)
      headers.delete('x-request-id')
      const key = keyOf(address, request.headers.get('accept-encoding'))
      const tag = headers.get('etag') ?? `"${newest}.${hashOf(key)}"`
      headers.set('etag', tag)
      // It is asked for again each time; the tag saves its body.
      if (!isLasting) headers.set('cache-control', 'no-cache')
      const told = { ...Object.fromEntries(headers), 'content-length': String(body.byteLength) }
      // A release that was published meanwhile may have answered or not: that is for the next request to see.
      const isKnown = isLasting || (newest !== undefined && before === newest)
      if (isKnown && !(isLasting ? lasting : ofRelease).has(key)) {
        if (bytes + body.byteLength > mostBytes) forget()
        bytes += body.byteLength
        const map = isLasting ? lasting : ofRelease
        map.set(key, { headers: told, tag, body })
      }
      if ((request.headers.get('if-none-match') ?? '').includes(tag))
        return new Response(null, { status: 304, headers: withoutBody(told) })
      return new Response(body, { status: 200, headers: told })
    },
  }
}

const isFigurePath = (address: string): boolean =>
  address.startsWith('/api/v1/figures/') || address.startsWith('/api/v1/releases/')

/** Either name of `session/session-cookie.ts`. */
const isSignedIn = (cookie: string | null | undefined): boolean =>
  cookie !== null && cookie !== undefined && /(^|;\s*)(__Host-)?rabta=/.test(cookie)

const keyOf = (address: string, acceptEncoding: string | null | undefined): string =>
  `${chooseEncoding(acceptEncoding) ?? ''} ${address}`

/** Tells addresses of one release apart; FNV-1a. */
function hashOf(text: string): string {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return (state >>> 0).toString(36)
}

const withoutBody = (headers: Readonly<Record<string, string>>): Record<string, string> => {
  const { 'content-length': _length, 'content-encoding': _encoding, 'content-type': _type, ...rest } = headers
  return rest
}
