import { createHash } from 'node:crypto'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { demoPlugin } from './scripts/demo/demo-plugin.ts'

/**
 * The browser's build. `demo` is a page of its own for a static host, so its entry is `index.html`; everywhere else the server writes
 * the page around the script (`src/entry-server.tsx`), and an `index.html` beside it could only be served by mistake.
 */
export default defineConfig(({ mode, command, isSsrBuild }) => ({
  plugins: [react(), mode === 'demo' && demoPlugin(import.meta.dirname)],
  resolve: {
    alias: [{ find: /^fflate$/, replacement: path.join(import.meta.dirname, 'src/export/zip-in-page.ts') }],
  },
  // Scripts that read sources through Vite use its own folder; the development server must not find theirs changed under it.
  cacheDir: `.cache/vite-${mode}`,
  server: { watch: { ignored: ['**/dist/**', '**/data/**', '**/.cache/**', '**/tests/**'] } },
  ...(command === 'build' && { css: { modules: { generateScopedName: shortName() } } }),
  ...(mode !== 'demo' && { optimizeDeps: { entries: ['index.html'] } }),
  build: {
    outDir: isSsrBuild ? 'dist/page' : 'dist/client',
    manifest: !isSsrBuild,
    // Browsers of 2024: `light-dark()` in the styles sets the same limit.
    target: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      input: isSsrBuild ? 'src/entry-server.tsx' : mode === 'demo' ? 'index.html' : 'src/entry-client.tsx',
      ...(!isSsrBuild && { output: { codeSplitting: { groups: firstChunks } } }),
    },
  },
}))

/** What every page begins with, as two files: the libraries change with their versions only and stay in browsers' caches. */
const firstChunks = [
  { name: 'libraries', tags: ['$initial' as const], test: /node_modules/, priority: 2 },
  { name: 'first', tags: ['$initial' as const], priority: 1 },
]

/**
 * Class names of five letters and digits, made from file and name alone, so that both builds make the same. Names in the markup of
 * every page are bytes before the first paint.
 */
function shortName(): (name: string, file: string) => string {
  const taken = new Map<string, string>()
  return (name, file) => {
    const source = `${path.relative(import.meta.dirname, file)} ${name}`
    const digest = createHash('sha256').update(source).digest()
    const letter = String.fromCharCode(97 + (digest.readUInt8(0) % 26))
    const short = `${letter}${(digest.readUInt32BE(1) % 36 ** 4).toString(36).padStart(4, '0')}`
    const other = taken.get(short) ?? source
    if (other !== source) throw new Error(`The class names of ${source} and ${other} are both ${short}; rename one`)
    taken.set(short, source)
    return short
  }
}
