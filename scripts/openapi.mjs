import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { createServer } from 'vite'

/**
 * Writes contract/openapi.json from the routes, and the browser's types from that document.
 * Both are committed; a test holds that they are what the routes say.
 */
const vite = await createServer({
  configFile: false,
  server: { middlewareMode: true, ws: false, hmr: false },
  appType: 'custom',
  logLevel: 'error',
})
try {
  const { openApiDocument } = await vite.ssrLoadModule('/server/openapi.ts')
  writeFileSync('contract/openapi.json', `${JSON.stringify(openApiDocument(), null, 1)}\n`)
} finally {
  await vite.close()
}
const args = [
  'node_modules/openapi-typescript/bin/cli.js',
  'contract/openapi.json',
  '-o',
  'src/api/schema.d.ts',
  '--alphabetize',
]
execFileSync(process.execPath, args, { stdio: 'inherit' })
