import type { PageAssets } from '#src/app/page-assets.ts'
import { makePageRenderer, type PageRequest, type RenderedPage } from '#src/app/render-page.tsx'
import { aCoverage, aDistrictFigures, aGeography, aKeyFigures, aReleaseInfo, aSession, aTrend } from './figures.ts'

const answers: Readonly<Record<string, object>> = {
  '/api/v1/geography': aGeography(),
  '/api/v1/releases/latest': aReleaseInfo(),
  '/api/v1/session': aSession(),
  '/api/v1/figures/key': aKeyFigures(),
  '/api/v1/figures/districts': aDistrictFigures(),
  '/api/v1/figures/trend': aTrend(),
  '/api/v1/figures/coverage': aCoverage(),
}

/** The API as the page renderer reaches it: requests in, literal answers out. */
export async function answerLiterally(request: Request): Promise<Response> {
  const answer = answers[new URL(request.url).pathname]
  if (!answer) return Response.json({ type: '/problems/not-found', title: 'Not found', status: 404 }, { status: 404 })
  return Response.json(answer)
}

const noAssets: PageAssets = { scripts: ['/entry.js'], inlineStyles: [], styles: [], sectionStyles: [], preloads: [] }

/** Draws a page as the server does. */
export function drawPage(url: string, request: Partial<PageRequest> = {}): Promise<RenderedPage> {
  const draw = makePageRenderer({
    assetsOf: async () => noAssets,
    settings: { boundaryProfile: 'areas-only', isDemo: true, isMock: false },
  })
  const rethrow = (error: unknown) => {
    throw error
  }
  return draw({ url: `http://rabta.test${url}`, fetch: answerLiterally, onFault: rethrow, ...request })
}
