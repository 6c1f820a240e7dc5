import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { openApiDocument } from '#server/openapi.ts'

/**
 * Writes contract/openapi.json from the routes, and the browser's types from that document.
 * Both are committed; a test holds that they are what the routes say.
 */
writeFileSync('contract/openapi.json', `${JSON.stringify(openApiDocument(), null, 1)}\n`)
execFileSync(process.execPath, ['node_modules/openapi-typescript/bin/cli.js', 'contract/openapi.json', '-o', 'src/api/schema.d.ts', '--alphabetize'], {
  stdio: 'inherit',
})
