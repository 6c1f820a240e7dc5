import { createServer as createHttpServer } from 'node:http'
import process from 'node:process'
import { getRequestListener } from '@hono/node-server'
import { createServer } from 'vite'
import { buildStale } from './build.mjs'

/**
 * `node scripts/dev.mjs [mock]`: Rabta while it is being changed, on PORT (5173). Pages are drawn by the server as in production, but
 * from sources; pages and API follow every change. `mock` serves the demonstration without a server.
 */
const port = Number(process.env.PORT ?? 5173)
if (process.argv.includes('mock')) await serveMock()
else await serve()

async function serveMock() {
  const vite = await createServer({ mode: 'demo', server: { port } })
  await vite.listen()
  vite.printUrls()
}

async function serve() {
  // The thread of the embedded database is the one part that does not run from sources.
  if (!(await buildStale(['server']))) process.exit(1)
  const server = createHttpServer()
  const vite = await createServer({ appType: 'custom', server: { middlewareMode: { server } } })
  const api = apiFromSources(vite)
  await api.open()
  const answer = getRequestListener(async (request) => {
    const app = await api.open()
    return new URL(request.url).pathname.startsWith('/api/') ? app.fetch(request) : drawPage(vite, app, request)
  })
  // Vite answers for sources and for files in public/; what it does not know is the API or a page.
  server.on('request', (request, response) => vite.middlewares(request, response, () => void answer(request, response)))
  server.listen(port, () => process.stdout.write(`Rabta runs at http://localhost:${port}/  (Ctrl-C stops it)\n`))
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void stop(vite, api))
  }
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @param {{ close: () => Promise<void> }} api
 */
async function stop(vite, api) {
  await api.close()
  await vite.close()
  process.exit(0)
}

/** @typedef {{ fetch: (request: Request) => Promise<Response>, isDemo: boolean }} DevApp */

/**
 * The API, made anew after a change of its sources; the database stays open.
 * @param {import('vite').ViteDevServer} vite
 */
function apiFromSources(vite) {
  /** @type {{ createDevApp: () => Promise<DevApp>, closeDevDatabase: () => Promise<void> } | undefined} */
  let source
  /** @type {Promise<DevApp> | undefined} */
  let app
  return {
    open: async () => {
      const current = await vite.ssrLoadModule('/server/hosts/dev/dev-app.ts')
      if (current !== source) app = current.createDevApp()
      source = current
      return app
    },
    close: async () => source?.closeDevDatabase(),
  }
}

/**
 * @param {import('vite').ViteDevServer} vite
 * @param {DevApp} app
 * @param {Request} request
 */
async function drawPage(vite, app, request) {
  const { makePageRenderer } = await vite.ssrLoadModule('/src/entry-server.tsx')
  const { demoSignIns } = await vite.ssrLoadModule('/server/seed/demo-accounts.ts')
  const render = makePageRenderer({
    assetsOf: async () => ({
      scripts: ['/src/entry-client.tsx'],
      inlineStyles: [],
      styles: stylesOf(vite),
      sectionStyles: [],
      preloads: [],
    }),
    settings: {
      boundaryProfile: process.env.RABTA_BOUNDARY_PROFILE ?? 'areas-only',
      isDemo: app.isDemo,
      ...(app.isDemo && { demoSignIns }),
      makesPdf: true,
      isMock: false,
    },
  })
  const page = await render({
    url: request.url,
    cookie: request.headers.get('cookie') ?? undefined,
    acceptLanguage: request.headers.get('accept-language') ?? undefined,
    fetch: (inner) => app.fetch(inner),
    onFault: (error) => {
      if (error instanceof Error) vite.ssrFixStacktrace(error)
      process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
    },
  })
  const html = page.html === '' ? '' : await vite.transformIndexHtml(request.url, page.html)
  return new Response(html, { status: page.status, headers: page.headers })
}

/**
 * Style sheets that the drawn modules have imported, so that a page has its look before its script has run.
 * @param {import('vite').ViteDevServer} vite
 */
function stylesOf(vite) {
  const modules = [...vite.environments.ssr.moduleGraph.idToModuleMap.values()]
  return modules.filter((module) => module.url.endsWith('.css')).map((module) => module.url)
}
