export type CookieJar = {
  /** A `Response` whose `Set-Cookie` headers the jar keeps. To stand in the worker's global scope before the app is made. */
  readonly KeepingResponse: typeof Response
  /** Gives a request the jar's cookies, readable by the app. Changes and answers the same request. */
  withCookies(request: Request): Request
}

/**
 * Browsers drop `Set-Cookie` from a `new Response()` and `Cookie` from a `new Request()`, even inside a worker. The API keeps its
 * session in a cookie, so the worker carries that one itself: it reads what the app sets before the platform drops it, and hands it
 * back with the next request. This is the one difference between the demo and a server.
 */
export function makeCookieJar(): CookieJar {
  const cookies = new Map<string, string>()
  const keep = (line: string): void => {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const isGone = attributes.some((one) => /^\s*max-age\s*=\s*0\s*$/i.test(one))
    if (isGone) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1).trim())
  }

  class KeepingResponse extends globalThis.Response {
    constructor(body?: BodyInit | null, init?: ResponseInit) {
      super(body, init)
      // Headers that belong to no response keep the line; those of this one have lost it already.
      for (const line of new Headers(init?.headers).getSetCookie()) keep(line)
    }
  }

  const withCookies = (request: Request): Request => {
    if (cookies.size === 0) return request
    const headers = new Headers(request.headers)
    headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    // The request's own headers refuse a cookie; headers that belong to no request do not.
    return Object.defineProperty(request, 'headers', { value: headers })
  }

  return { KeepingResponse, withCookies }
}
