import { createMemoryHistory } from '@tanstack/react-router'
import { isPrintPath } from '#contract/brief.ts'
import { isEmbedPath } from '#contract/embed-path.ts'
import type { MapFrame } from '#contract/map-frame.ts'
import defaultFrameFile from '#reference/boundaries/frame.json'
import { createApi } from '#src/api/client.ts'
import { createQueryClient } from '#src/api/create-query-client.ts'
import { referenceAddresses } from '#src/api/reference-answers.ts'
import { createI18n } from '#src/i18n/create-i18n.ts'
import { en } from '#src/i18n/en.ts'
import { chooseLanguage, type Language, languageOfPath } from '#src/i18n/language.ts'
import { ur } from '#src/i18n/ur.ts'
import { hasFontsByCookie } from '#src/theme/early-fonts.ts'
import { themeOfCookie } from '#src/theme/theme-choice.ts'
import { AppRoot } from './AppRoot.tsx'
import { createAppRouter } from './create-app-router.ts'
import { defaultShapes } from './default-shapes.ts'
import { packQueries, writeFirstFrame } from './first-frame.ts'
import { htmlDocument } from './html-document.ts'
import type { PageAssets } from './page-assets.ts'
import type { PageSettings } from './page-settings.ts'
import { prefetchShell } from './prefetch.ts'
import { printScript } from './print-script.ts'
import { redirectFor } from './redirect-for.ts'
import { renderReact } from './render-react.ts'

/** What a host hands over for one page. */
export type PageRequest = {
  /** Absolute, or path and search. */
  readonly url: string
  readonly cookie?: string | undefined
  readonly acceptLanguage?: string | undefined
  /** Answers requests for the API within the process. They carry the visitor's cookie, so they are answered as to the visitor. */
  readonly fetch: (request: Request) => Promise<Response>
  /** Told of a fault that stopped the page; the answer is then a page that says so, with status 500. */
  readonly onFault?: (error: unknown) => void
}

export type RenderedPage = {
  readonly status: number
  readonly headers: Record<string, string>
  readonly html: string
}

/** What stays the same from page to page. */
export type RendererParts = {
  /** Scripts, styles and preloads of a page; from the build's manifest, or from the development server. */
  readonly assetsOf: (language: Language, pathname: string) => Promise<PageAssets>
  readonly settings: PageSettings
  /** The first picture of the map, whose address is in the settings; absent where the shapes that ship with Rabta are used. */
  readonly frame?: MapFrame | undefined
}

// Made and checked by `scripts/boundaries`; JSON modules type a pair of numbers as a list.
const defaultFrame = defaultFrameFile as unknown as MapFrame

const i18nOf = { en: createI18n('en', en), ur: createI18n('ur', ur) }

/**
 * Draws pages as HTML with their figures in them, ready to be taken over by the browser. Also answers what is no page: redirects
 * (302), 404 in the reader's language, and 500.
 */
export const makePageRenderer =
  (parts: RendererParts) =>
  async (received: PageRequest): Promise<RenderedPage> => {
    const url = new URL(received.url, 'http://localhost')
    const isEmbedded = isEmbedPath(url.pathname)
    // A picture for other sites is what every visitor may see: whoever is signed in here is not known to it.
    const request = isEmbedded ? { ...received, cookie: undefined } : received
    const language = languageOfPath(url.pathname) ?? chooseLanguage(request.cookie, request.acceptLanguage)
    const asked = { request, url, language, parts }
    try {
      const assets = await parts.assetsOf(language, url.pathname)
      const isStill = isEmbedded || isPrintPath(url.pathname)
      return await renderRoute({ ...asked, assets: isStill ? withoutScript(assets) : assets })
    } catch (error) {
      request.onFault?.(error)
      return faultPage({ ...asked, assets: noAssets })
    }
  }

type Page = {
  readonly request: PageRequest
  readonly url: URL
  readonly language: Language
  readonly assets: PageAssets
  readonly parts: RendererParts
}

async function renderRoute(page: Page): Promise<RenderedPage> {
  const { request, url, language, assets, parts } = page
  const { settings, frame = defaultFrame } = parts
  const api = createApi({ baseUrl: url.origin, fetch: (asked) => request.fetch(withCookie(asked, request.cookie)) })
  const queryClient = createQueryClient(api, { isServer: true })
  try {
    const elsewhere = await redirectFor({ ...request, url }, queryClient)
    if (elsewhere !== undefined) return redirection(elsewhere)
    const history = createMemoryHistory({ initialEntries: [`${url.pathname}${url.search}`] })
    const router = createAppRouter(history, { queryClient, language, settings, isServer: true, origin: url.origin })
    await Promise.all([prefetchShell(queryClient), router.load()])
    // Typed, and read by the router's own server entry, though named as private. It is there after every load on the server.
    const result = router._serverResult
    if (result?.type === 'redirect')
      return redirection(result.redirect.headers.get('location') ?? `/${language}/overview`)
    const { boundariesUrl, frameUrl } = settings.shapes ?? defaultShapes
    const shapes = { frame: Promise.resolve(frame), boundariesUrl, profile: settings.boundaryProfile }
    const { sectionStyles } = assets
    const app = <AppRoot {...{ i18n: i18nOf[language], api, queryClient, router, shapes, sectionStyles }} />
    const rendered = await renderReact(app)
    const printing = isPrintPath(url.pathname) && { script: printScript }
    if (assets.scripts.length === 0)
      return answer(page, result?.status ?? 200, { ...rendered, fetches: [], ...printing })
    const packed = packQueries(queryClient)
    return answer(page, result?.status ?? 200, {
      ...rendered,
      fetches: [...referenceAddresses(packed.references), ...(sectionStyles.length > 0 ? [frameUrl] : [])],
      firstFrame: writeFirstFrame({ language, settings, at: Date.now(), ...packed, sectionStyles }),
    })
  } finally {
    queryClient.clear()
  }
}

/** The API decides by the visitor's session what may be seen; the page's own requests never leave the process. */
function withCookie(asked: Request, cookie: string | undefined): Request {
  if (cookie === undefined) return asked
  const headers = new Headers(asked.headers)
  headers.set('cookie', cookie)
  return new Request(asked, { headers })
}

type Markup = {
  readonly head: string
  readonly body: string
  readonly firstFrame?: string
  /** The only one of a page that stays as it is drawn. */
  readonly script?: string
  readonly fetches: readonly string[]
}

function answer({ request, language, assets }: Page, status: number, markup: Markup): RenderedPage {
  const description = i18nOf[language].t('shell:description')
  const chosen = { theme: themeOfCookie(request.cookie), hasFonts: hasFontsByCookie(request.cookie) }
  const html = htmlDocument({ ...markup, ...chosen, language, description, assets })
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-language': language, ...uncached },
    html,
  }
}

/** The page depends on who asks, and on the release of the moment. */
const uncached = { 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Language' }

const redirection = (location: string): RenderedPage => ({ status: 302, headers: { location, ...uncached }, html: '' })

/** A page that stays as the server drew it. */
const withoutScript = (assets: PageAssets): PageAssets => ({ ...assets, scripts: [], preloads: [] })

const noAssets: PageAssets = { scripts: [], inlineStyles: [], styles: [], sectionStyles: [], preloads: [] }

/** Plain words without React, styles or script, because any of them may be what failed. */
function faultPage(page: Page): RenderedPage {
  const { t } = i18nOf[page.language]
  const body = [
    `<main><h1>${t('errors:page.title')}</h1><p>${t('errors:page.text')}</p>`,
    `<p><a href="/${page.language}/overview">${t('errors:notFound.back')}</a></p></main>`,
  ].join('')
  return answer(page, 500, { head: `<title>${t('errors:page.title')}</title>`, body, fetches: [] })
}
