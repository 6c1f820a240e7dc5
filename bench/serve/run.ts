import { spawn } from 'node:child_process'
import { loadavg } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import autocannon from 'autocannon'
import { startServer } from '../../tests/support/server-process.ts'

/**
 * Requests per second of what visitors ask for most, beside the same aggregates counted in SQL for each request and beside a Node server that
 * does nothing but send the same bytes. All servers run at once and are asked in turns, so that a busy machine hurts all of them. The ratio is
 * that of the medians of all rounds. One core is the server's and one is that of the program that asks; where that is the slower one,
 * both it and the limit are held back, and the ratio is nearer to one than it would be.
 * Needs DATABASE_URL: a PostgreSQL with the demo (`npm run seed`).
 */
const { DATABASE_URL } = process.env
const rounds = Number(process.env.ROUNDS ?? 7)
const seconds = Number(process.env.SECONDS ?? 3)
const connections = 32
const wanted = { live: 100, bare: 0.6 }

if (DATABASE_URL === undefined) throw new Error('Set DATABASE_URL to a PostgreSQL with demo records (npm run seed)')

type Target = { readonly name: string; readonly url: string; readonly headers: Readonly<Record<string, string>> }
type Case = { readonly name: string; readonly own: Target; readonly bare: Target; readonly live: Target | undefined }

const product = await startServer({ DATABASE_URL, RABTA_LOG: 'warn' })
const running: (() => void)[] = []
let isWithin = true
try {
  const live = await startHelper('live-sql.ts')
  const { releaseId } = (await (await fetch(`${product.address}/api/v1/releases/latest`)).json()) as {
    releaseId: string
  } // of its schema
  // With what stands for each in SQL (`live-sql.ts`); for a whole release there would be a statement a table.
  const addresses = {
    'district figures': ['/api/v1/figures/districts?measure=persons&of=tip', 'districts'],
    'key figures': ['/api/v1/figures/key?of=tip', 'key'],
    'whole release': [`/api/v1/releases/${releaseId}/public`, 'table'],
    'release table': [`/api/v1/releases/${releaseId}/public/persons`, 'table'],
  } as const
  const cases: Case[] = []
  for (const [name, [address, statement]] of Object.entries(addresses)) {
    const headers = { 'accept-encoding': 'br' }
    const own = { name: 'Rabta', url: `${product.address}${address}`, headers }
    const answer = await settled(own)
    const bare = { name: 'bare Node', url: await startHelper('bare.ts', JSON.stringify(answer)), headers }
    const known = { ...headers, 'if-none-match': answer.headers.etag ?? '' }
    cases.push({
      name: `${name}, ${Math.round(Buffer.from(answer.body, 'base64').length / 102.4) / 10} KB`,
      own,
      bare,
      live: { name: 'live SQL', url: `${live}${statement}`, headers },
    })
    cases.push({
      name: `${name}, 304`,
      own: { ...own, headers: known },
      bare: { ...bare, headers: known },
      live: undefined,
    })
  }
  process.stdout.write(
    `${rounds} rounds of ${seconds} s, ${connections} connections, load average ${loadavg()[0]?.toFixed(1)}\n\n`,
  )
  for (const one of cases) await race(one)
} finally {
  for (const stop of running) stop()
  await product.stop()
}
process.stdout.write(`\n${isWithin ? 'Every target is met' : 'A target is missed'}\n`)
process.exit(isWithin ? 0 : 1)

async function race({ name, own, bare, live }: Case): Promise<void> {
  const targets = [own, bare, ...(live ? [live] : [])]
  const perSecond = new Map<Target, number[]>(targets.map((target) => [target, []]))
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < targets.length; turn++) {
      const target = targets[(round + turn) % targets.length]
      if (target) perSecond.get(target)?.push(await ask(target))
    }
  const median = (target: Target) =>
    (perSecond.get(target) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN
  const [ofOwn, ofBare] = [median(own), median(bare)]
  const parts = [`${ofOwn.toFixed(0)} a second`, told(ofOwn / ofBare, wanted.bare, 'of bare Node')]
  if (live) parts.push(told(ofOwn / median(live), wanted.live, `times live SQL (${median(live).toFixed(0)} a second)`))
  process.stdout.write(`${name.padEnd(30)} ${parts.join('   ')}\n`)
}

function told(ratio: number, target: number, of: string): string {
  const isMet = ratio >= target
  if (!isMet) isWithin = false
  return `${ratio.toFixed(2)} ${of} (wanted ${target}${isMet ? '' : ', MISSED'})`
}

/** @returns answers per second; throws where any was not what it should be, so that nobody is fast by failing */
async function ask({ name, url, headers }: Target): Promise<number> {
  const result = await autocannon({ url, headers, connections, duration: seconds })
  const bad = result.errors + result.timeouts + result['4xx'] + result['5xx']
  const is304 = headers['if-none-match'] !== undefined
  if (bad > 0 || (is304 ? result['3xx'] : result['2xx']) === 0) throw new Error(`${name} ${url}: ${bad} wrong answers`)
  // What was asked last may still be counted in the database: it must not slow down whoever is next.
  await (await fetch(url, { headers })).arrayBuffer()
  return result.requests.average
}

/** An answer as it is sent once it is kept, as headers and base64. */
async function settled({ url, headers }: Target): Promise<{ headers: Record<string, string>; body: string }> {
  for (let turn = 0; turn < 3; turn++) await (await fetch(url, { headers })).arrayBuffer()
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    // `fetch` would unpack the body.
    request(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const named = Object.entries(response.headers).filter(
          ([key]) => !['connection', 'keep-alive', 'date'].includes(key),
        )
        resolve({
          headers: Object.fromEntries(named.map(([key, value]) => [key, String(value)])),
          body: Buffer.concat(chunks).toString('base64'),
        })
      })
    })
      .once('error', reject)
      .end()
  })
}

/** Starts a server of this folder as a process of its own. @returns its address */
function startHelper(file: string, input = ''): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(import.meta.dirname, file)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: process.env,
  })
  running.push(() => child.kill())
  child.stdin.end(input)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)))
    child.stdout.once('data', (port: Buffer) => resolve(`http://127.0.0.1:${port.toString().trim()}/`))
  })
}
