import type { OpenAPIHono } from '@hono/zod-openapi'
import { isPrintPath } from '#contract/brief.ts'
import { isEmbedPath } from '#contract/embed-path.ts'
import { readPreference } from '#contract/preference-cookies.ts'
import type { AppEnv, Log } from '../../app-context.ts'
import { compressedResponse } from './compressed.ts'
import { type DrawnPage, makePageCache, pageResponse } from './page-cache.ts'
import { pageHeaders } from './page-policy.ts'

/** What the page renderer (the browser application's server entry) is given and gives back. */
export type PageRequest = {
  url: string
  cookie?: string
  acceptLanguage?: string
  /** Reaches the API in this process, with the visitor's own cookie. */
  fetch: (request: Request) => Promise<Response>
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

type Site = (request: Request, bindings: AppEnv['Bindings']) => Promise<Response>

/** App and API on one port: built files, then the API, then pages drawn on the server. */
export function createSite({ api, renderPage, assets, log }: SiteParts): Site {
  const kept = makePageCache(Date.now)
  return async (request, bindings) => {
    const { pathname, search } = new URL(request.url)
    const acceptEncoding = request.headers.get('accept-encoding')
    if (pathname.startsWith('/api/')) return compressedResponse(await api.fetch(request, bindings), acceptEncoding)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } })
    }
    const asset = await assets(pathname, acceptEncoding)
    if (asset) return compressedResponse(asset, acceptEncoding)
    const isEmbedded = isEmbedPath(pathname)
    // Twice certain: the renderer does not look at the cookies of such a page either.
    const cookie = isEmbedded ? null : request.headers.get('cookie')
    const acceptLanguage = request.headers.get('accept-language')
    const draw = async (): Promise<DrawnPage> => {
      const page = await renderPage({
        url: request.url,
        ...(cookie === null ? {} : { cookie }),
        ...(acceptLanguage === null ? {} : { acceptLanguage }),
        fetch: async (inner) => api.fetch(inner, bindings),
        onFault: (error) => log.error({ error: nameAndPlace(error) }, 'a page could not be drawn'),
      })
      return { ...page, headers: { ...pageHeaders(page.html, { isEmbedded }), ...page.headers }, encoded: {} }
    }
    // Sheets print the address by which this reader knows the server, which another reader must not be given.
    const isShared = namesItsLanguage.test(pathname) && !isPrintPath(pathname) && !sessionCookie.test(cookie ?? '')
    const drawnBy = drawnByPreferences(cookie ?? '')
    return pageResponse(await kept(`${drawnBy} ${pathname}${search}`, isShared, draw), acceptEncoding)
  }
}

/** Other addresses depend on the reader's language. */
const namesItsLanguage = /^\/(en|ur)\//
/** Either name of `session/session-cookie.ts`. */
const sessionCookie = /(^|;\s*)(__Host-)?rabta=/

/** All of a visitor's that a page is drawn by. Any other value draws the same page as none, and must not fill the cache. */
function drawnByPreferences(cookie: string): string {
  const theme = readPreference('theme', cookie)
  const hasFonts = readPreference('fonts', cookie) === '1'
  return `${theme === 'light' || theme === 'dark' ? theme : ''} ${hasFonts ? 'fonts' : ''}`
}

/** A message may hold data of the page; its kind and place do not. */
const nameAndPlace = (error: unknown): string[] =>
  error instanceof Error ? [error.name, ...(error.stack ?? '').split('\n').slice(1, 6)] : ['not an error']
