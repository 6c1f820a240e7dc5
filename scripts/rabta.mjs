import process from 'node:process'

/**
 * `node scripts/rabta.mjs COMMAND`: builds what is older than its sources, then runs the command.
 * Plain JavaScript without static imports of the project, so that an old Node says what it lacks instead of a syntax error.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const isSupported = major === 20 ? minor >= 19 : major === 22 ? minor >= 12 : major > 22
if (!isSupported) {
  process.stderr.write(`Rabta needs Node 20.19, 22.12 or later; this is ${process.versions.node}\n`)
  process.exit(1)
}

// Whoever started this, a test run for instance: pages built for development fail in production and the reverse.
process.env.NODE_ENV = 'production'
process.setSourceMapsEnabled(true)
const { buildStale } = await import('./build.mjs')
const argv = process.argv.slice(2)
// Only these show pages.
const isBuilt = await buildStale(argv[0] === 'start' || argv[0] === 'brief' ? ['client', 'page', 'server'] : ['server'])
if (!isBuilt) process.exit(1)
const { main } = await import('../dist/server/main.js')
process.exit(await main(argv))
