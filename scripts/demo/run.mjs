import process from 'node:process'
import { createServer } from 'vite'

/**
 * `node scripts/demo/run.mjs NAME [ARG …]`: runs `main` of the module NAME.ts in this folder. Through Vite, because the server takes
 * in its SQL and its reference files with `import.meta.glob`.
 */
const [name, ...args] = process.argv.slice(2)
const vite = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, ws: false, hmr: false, watch: null },
})
try {
  const { main } = await vite.ssrLoadModule(`/scripts/demo/${name}.ts`)
  await main(args)
} finally {
  await vite.close()
}
