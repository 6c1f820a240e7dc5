/**
 * Browsers drop `Set-Cookie` from a `new Response()` and `Cookie` from a `new Request()`, even inside a worker. The API keeps
 * its session in a cookie, so the worker carries that one itself: it reads what the app sets before the platform drops it,
 * and hands it back with the next request. This is the one difference between the demo and a server.
 */
export function makeCookieJar() {
  const cookies = new Map<string, string>()
  const keep = (line: string): void => {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const name = pair.slice(0, at).trim()
    const isGone = attributes.some((one) => /^\s*max-age\s*=\s*0\s*$/i.test(one))
    if (isGone) cookies.delete(name)
    else cookies.set(name, pair.slice(at + 1).trim())
  }

  /** A `Response` whose `Set-Cookie` headers are kept by the jar. Install as the worker's global before the app is made. */
  const NativeResponse = globalThis.Response
  class KeepingResponse extends NativeResponse {
    constructor(body?: BodyInit | null, init?: ResponseInit) {
      super(body, init)
      for (const [name, value] of entriesOf(init?.headers)) if (name.toLowerCase() === 'set-cookie') keep(value)
    }
  }

  /** The same request with the jar's cookies, readable by the app. */
  const withCookies = (request: Request): Request => {
    if (cookies.size === 0) return request
    const line = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const { headers } = request
    const get = (name: string) => (name.toLowerCase() === 'cookie' ? line : headers.get(name))
    const reader = new Proxy(headers, {
      get: (target, key) => {
        if (key === 'get') return get
        const value: unknown = Reflect.get(target, key)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
    Object.defineProperty(request, 'headers', { value: reader })
    return request
  }

  return { KeepingResponse, withCookies }
}

function entriesOf(headers: HeadersInit | undefined): Iterable<[string, string]> {
  if (!headers) return []
  if (headers instanceof Headers) return headers.entries()
  return Array.isArray(headers) ? headers : Object.entries(headers)
}
