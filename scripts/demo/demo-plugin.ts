import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Plugin } from 'vite'
import { preparedDatabase } from './prepared-database.ts'

const databaseName = 'demo/database.tar.gz'
/** Must lie at the root: a service worker has power over addresses below its own only. */
const serviceWorkerName = 'mockServiceWorker.js'

/**
 * What turns the application into the demo without a server: its database and MSW's service worker beside the page, in the build and in
 * the development server alike, and the page's security policy. The client learns the database's address as
 * `import.meta.env.DEMO_DATABASE`. @param root the folder of the project
 */
export function demoPlugin(root: string): Plugin {
  const serviceWorkerFile = createRequire(path.join(root, 'package.json')).resolve(`msw/${serviceWorkerName}`)
  let databaseFile = ''
  return {
    name: 'rabta-demo',
    async config() {
      const { key, file } = await preparedDatabase(root)
      databaseFile = file
      // The key is part of the address, so that no browser opens a kept file of another release.
      const address = JSON.stringify(`/${databaseName}?${key}`)
      const worker = { format: 'es' as const, plugins: () => [quietAboutNode] }
      return {
        define: { 'import.meta.env.DEMO_DATABASE': address },
        worker,
        optimizeDeps,
        // The ordinary development server prepares other packages and may run at the same time.
        cacheDir: 'node_modules/.vite-demo',
      }
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${databaseName}`, (_, response) => {
        response.setHeader('content-type', 'application/gzip')
        createReadStream(databaseFile).pipe(response)
      })
      middlewares.use(`/${serviceWorkerName}`, (_, response) => {
        response.setHeader('content-type', 'text/javascript')
        createReadStream(serviceWorkerFile).pipe(response)
      })
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The demo has no page')
        this.emitFile({ type: 'asset', fileName: databaseName, source: await readFile(databaseFile) })
        this.emitFile({ type: 'asset', fileName: serviceWorkerName, source: await readFile(serviceWorkerFile) })
        // What many static hosts answer with under an address that is no file, such as that of any page but the first.
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source })
      },
    },
    transformIndexHtml: (_, { server }) =>
      // The development server puts scripts of its own into the page.
      server ? [] : [{ tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy } }],
  }
}

/** PGlite warns the bundler of what it does under Node; in a browser it never comes there. */
const quietAboutNode: Plugin = {
  name: 'rabta-quiet-about-node',
  onLog: (_, { message }) => (message.includes('@electric-sql/pglite') ? false : undefined),
}

const optimizeDeps = {
  // It finds its WebAssembly beside itself.
  exclude: ['@electric-sql/pglite'],
  // What is found at the start does not make the page load anew when the worker first asks for it.
  entries: ['index.html', 'mocks/backend/backend.worker.ts'],
}

/** As the server's own (`server/hosts/site/site.ts`), with leave to compile WebAssembly, without what only a header can say. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')
