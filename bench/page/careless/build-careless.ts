import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, type InlineConfig, type Plugin } from 'vite'

const folder = import.meta.dirname
const project = path.resolve(folder, '../../..')

/** What the product draws with care, and the careless one of the same name and properties in this folder. */
const exchanged = new Map(
  [
    'src/charts/LazyTrendChart.tsx',
    'src/ui/Sparkline.tsx',
    'src/map/leaflet/DistrictLayer.tsx',
    'src/pages/CourseOverTime.tsx',
  ].map((file) => [path.join(project, file), path.join(folder, path.basename(file))]),
)

/**
 * The product itself with Recharts' defaults in its charts and a map whose shapes are made anew, built as the product is. Everything else stays: sentences, list, tables, exports, the answers over the release in memory.
 * @returns the program to start in place of the product's
 */
export async function buildCareless(): Promise<string> {
  const root = path.join(project, '.cache/bench-page/careless')
  const dist = path.join(root, 'dist')
  await rm(root, { recursive: true, force: true })
  await mkdir(dist, { recursive: true })
  await build(careless({ outDir: path.join(dist, 'client') }))
  await build(careless({ outDir: path.join(dist, 'page'), ssr: 'src/entry-server.tsx', copyPublicDir: false }))
  await cp(path.join(project, 'dist/server'), path.join(dist, 'server'), { recursive: true })
  const program = path.join(root, 'start.mjs')
  await writeFile(program, starter)
  return program
}

/** What `scripts/rabta.mjs` does, without building. */
const starter = `process.env.NODE_ENV = 'production'
const { main } = await import('./dist/server/main.js')
process.exit(await main(process.argv.slice(2)))
`

const careless = (output: InlineConfig['build']): InlineConfig => ({
  root: project,
  configFile: path.join(project, 'vite.config.ts'),
  mode: 'production',
  logLevel: 'warn',
  plugins: [exchange],
  build: { ...output, emptyOutDir: true },
})

const exchange: Plugin = {
  name: 'careless',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (importer?.startsWith(folder)) return undefined
    const found = await this.resolve(source, importer, { ...options, skipSelf: true })
    return found && exchanged.get(found.id)
  },
}
