import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * `node scripts/build.mjs [PART …] [--force]`: builds the parts that are older than their sources into dist/. Without a name
 * these are client, page and server; `demo` is built only when it is named.
 * A part is built beside its place and moved there when it is whole, so a build that fails leaves the last one running.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')
const ofEveryPart = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs']
const browserSources = ['index.html', 'vite.config.ts', 'src', 'contract', 'reference', 'public']

/**
 * @typedef {object} Part
 * @property {string[]} sources
 * @property {(outDir: string) => import('vite').InlineConfig} config
 * @property {() => string} [age] what the part depends on besides its sources
 * @property {(outDir: string) => void} [check] throws when what was built must not be used
 */

/** @type {Record<string, Part>} */
const parts = {
  /** The browser's application. */
  client: {
    sources: browserSources,
    config: (outDir) => ({ configFile: 'vite.config.ts', mode: 'production', build: { outDir, emptyOutDir: true } }),
    check: refuseTracesOfDemo,
  },
  /** The same application as a function that draws a page on the server. */
  page: {
    sources: browserSources,
    config: (outDir) => ({
      configFile: 'vite.config.ts',
      mode: 'production',
      build: { ssr: 'src/entry-server.tsx', outDir, emptyOutDir: true, copyPublicDir: false },
    }),
  },
  /** The program, and beside it the threads of the embedded database and of the release. Packages stay packages. */
  server: {
    sources: ['server', 'contract', 'reference', 'scripts/boundaries'],
    config: (outDir) => ({
      configFile: false,
      mode: 'production',
      publicDir: false,
      build: {
        ssr: true,
        outDir,
        emptyOutDir: true,
        target: 'node20',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: {
            main: 'server/commands/main.ts',
            'embedded-thread': 'server/db/drivers/embedded-thread.ts',
            'job-thread': 'server/hosts/release/job-thread.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    }),
  },
  /** The application with its server inside the browser, for a host of static files. */
  demo: {
    sources: [...browserSources, 'server', 'mocks', 'scripts/demo'],
    config: (outDir) => ({
      configFile: 'vite.config.ts',
      mode: 'demo',
      // Database, API and MSW are large however they are cut.
      build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2_000 },
    }),
    // Its figures reach to the end of the month before.
    age: () => new Date().toISOString().slice(0, 7),
  },
}

/**
 * Builds those of the named parts whose sources have changed since they were built.
 * @param {string[]} names
 * @param {{ force?: boolean }} options
 * @returns {Promise<boolean>} whether every part could be built
 */
export async function buildStale(names, { force = false } = {}) {
  for (const name of names) {
    const part = parts[name]
    const sources = listSources(part)
    if (!force && isFresh(name, part, sources)) continue
    try {
      await buildPart(name, part, sources)
    } catch (error) {
      process.stderr.write(`The ${name} could not be built: ${error instanceof Error ? error.message : error}\n`)
      return false
    }
  }
  return true
}

/** @param {string} line */
const say = (line) => process.stdout.write(`${line}\n`)

/**
 * @param {string} name
 * @param {Part} part
 * @param {string[]} sources
 */
async function buildPart(name, part, sources) {
  const startedAt = performance.now()
  // Taken before the build: a file that changes meanwhile makes the result stale, not fresh.
  const stamp = { listing: listingOf(sources), content: contentOf(sources), age: part.age?.() }
  const workplace = path.join(dist, `.building-${process.pid}`)
  const around = process.env.NODE_ENV
  // A build made inside a test run must be the one that is served: React's two builds do not mix.
  process.env.NODE_ENV = 'production'
  try {
    const { build } = await import('vite')
    const made = path.join(workplace, name)
    await build({ root, logLevel: 'warn', ...part.config(made) })
    part.check?.(made)
    fs.rmSync(stampFile(name), { force: true })
    const place = path.join(dist, name)
    if (fs.existsSync(place)) fs.renameSync(place, path.join(workplace, `${name}-before`))
    fs.renameSync(made, place)
    writeStamp(name, stamp)
  } finally {
    if (around === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = around
    fs.rmSync(workplace, { recursive: true, force: true })
  }
  say(`Built the ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`)
}

/** @param {string} name */
const stampFile = (name) => path.join(dist, 'stamps', `${name}.json`)

/**
 * @param {string} name
 * @param {{ listing: string, content: string, age: string | undefined }} stamp
 */
function writeStamp(name, stamp) {
  fs.mkdirSync(path.dirname(stampFile(name)), { recursive: true })
  fs.writeFileSync(stampFile(name), JSON.stringify(stamp))
}

/**
 * Names, sizes and times decide quickly; when they differ, as after a checkout, the content decides.
 * @param {string} name
 * @param {Part} part
 * @param {string[]} sources
 */
function isFresh(name, part, sources) {
  if (!fs.existsSync(path.join(dist, name)) || !fs.existsSync(stampFile(name))) return false
  const stamp = JSON.parse(fs.readFileSync(stampFile(name), 'utf8'))
  const age = part.age?.()
  if (stamp.age !== age) return false
  const listing = listingOf(sources)
  if (stamp.listing === listing) return true
  const content = contentOf(sources)
  if (stamp.content !== content) return false
  writeStamp(name, { listing, content, age })
  return true
}

/**
 * Every file that a part is made of, by its path from the root.
 * @param {Part} part
 */
function listSources(part) {
  const files = [...ofEveryPart, ...part.sources].flatMap((source) => {
    const stat = fs.statSync(path.join(root, source), { throwIfNoEntry: false })
    if (stat === undefined) return []
    if (stat.isFile()) return [source]
    const below = fs.readdirSync(path.join(root, source), { recursive: true, withFileTypes: true })
    return below
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  })
  return files.toSorted()
}

/** @param {string[]} files */
function listingOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = fs.statSync(path.join(root, file))
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/** @param {string[]} files */
function contentOf(files) {
  const hash = createHash('sha256')
  for (const file of files) {
    const bytes = fs.readFileSync(path.join(root, file))
    hash.update(`${file}\0${bytes.byteLength}\n`)
    hash.update(bytes)
  }
  return hash.digest('hex')
}

/**
 * The demo's database and its MSW have no place in what visitors of a server load: a demo build that slipped in would be
 * noticed by its size alone.
 * @param {string} outDir
 */
function refuseTracesOfDemo(outDir) {
  for (const entry of fs.readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    const isTrace = /pglite|mockServiceWorker|\.wasm$/i.test(entry.name)
    if (isTrace || (entry.name.endsWith('.js') && /pglite|mockServiceWorker/i.test(fs.readFileSync(file, 'utf8')))) {
      throw new Error(`${path.relative(outDir, file)} belongs to the demo`)
    }
  }
}

if (process.argv[1] !== undefined && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.env.NODE_ENV = 'production'
  const named = process.argv.slice(2).filter((argument) => argument !== '--force')
  const unknown = named.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) {
    process.stderr.write(`There is no part "${unknown}". There are ${Object.keys(parts).join(', ')}\n`)
    process.exit(2)
  }
  const names = named.length > 0 ? named : ['client', 'page', 'server']
  const isBuilt = await buildStale(names, { force: process.argv.includes('--force') })
  process.exitCode = isBuilt ? 0 : 1
}
