import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv, Log } from '../../app-context.ts'
import { compressedResponse } from './compressed.ts'

/** What the page renderer (the browser application's server entry) is given and gives back. */
export type PageRequest = {
  url: string
  cookie?: string
  acceptLanguage?: string
  /** Reaches the API in this process, with the visitor's own cookie. */
  fetch: (request: Request) => Promise<Response>
  nonce: string
  /** Told of a fault that stopped the page; the answer is then a page that says so. */
  onFault: (error: unknown) => void
}
export type Page = { status: number; headers: Readonly<Record<string, string>>; html: string }
export type RenderPage = (request: PageRequest) => Promise<Page>

export type SiteParts = {
  api: OpenAPIHono<AppEnv>
  renderPage: RenderPage
  assets: (pathname: string, acceptEncoding: string | null) => Promise<Response | undefined>
  log: Log
}

/** App and API on one port: built files, then the API, then pages drawn on the server. */
export function createSite({
  api,
  renderPage,
  assets,
  log,
}: SiteParts): (request: Request, bindings: AppEnv['Bindings']) => Promise<Response> {
  return async (request, bindings) => {
    const { pathname } = new URL(request.url)
    const acceptEncoding = request.headers.get('accept-encoding')
    if (pathname.startsWith('/api/')) return compressedResponse(await api.fetch(request, bindings), acceptEncoding)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    const asset = await assets(pathname, acceptEncoding)
    if (asset) return compressedResponse(asset, acceptEncoding)
    const nonce = newNonce()
    const cookie = request.headers.get('cookie')
    const acceptLanguage = request.headers.get('accept-language')
    const page = await renderPage({
      url: request.url,
      ...(cookie === null ? {} : { cookie }),
      ...(acceptLanguage === null ? {} : { acceptLanguage }),
      fetch: async (inner) => api.fetch(inner, bindings),
      nonce,
      onFault: (error) => log.error({ error: nameAndPlace(error) }, 'a page could not be drawn'),
    })
    const headers = { ...pageHeaders(nonce), ...page.headers }
    return compressedResponse(new Response(page.html, { status: page.status, headers }), acceptEncoding, 10)
  }
}

const newNonce = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))

/** Everything comes from this host; nothing may frame the page, and nothing runs that this answer did not name. */
function pageHeaders(nonce: string): Record<string, string> {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // React and Leaflet set style attributes (a bar's length, a map's position); style elements come with the nonce or from files.
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
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

/** A message may hold data of the page; its kind and place do not. */
const nameAndPlace = (error: unknown): string[] =>
  error instanceof Error ? [error.name, ...(error.stack ?? '').split('\n').slice(1, 6)] : ['not an error']
