import { writeFileSync, appendFileSync } from 'node:fs'
import { it } from 'vitest'
import { demoApi, demoDatabase, signInAs } from '#tests/support/demo-database.ts'
import { harvest } from './attack/harvest.ts'
import { Pool } from './attack/pool.ts'
import { readAllRecords } from './attack/truth.ts'
const log = (...a: unknown[]) => appendFileSync('/tmp/pa/log', `${(performance.now()/1000).toFixed(1)} ${a.join(' ')}\n`)
it('dumps', async () => {
    const db = await demoDatabase()
    log('db')
    const { app } = await demoApi()
    const pool = new Pool()
    const member = await signInAs(app, 'policymaker')
    const oneIn = (_: string, n: number) => Math.ceil(n / 60)
    log(JSON.stringify(await harvest(app, { name: 'policymaker', headers: member, oneIn }, pool)))
    log(JSON.stringify(await harvest(app, { name: 'public', headers: {}, oneIn }, pool)))
    const geography = (await (await app.request('/api/v1/geography')).json()) as never
    const { periods } = (await (await app.request('/api/v1/releases/latest', { headers: member })).json()) as { periods: string[] }
    const records = await readAllRecords(db)
    const plain = (v: unknown): unknown => v instanceof Map ? { map: [...v].map(([a, b]) => [a, plain(b)]) } : v instanceof Set ? { set: [...v] } : v
    const p = Object.fromEntries(Object.entries(pool).map(([a, b]) => [a, plain(b)]))
    writeFileSync('/tmp/pa/pool.json', JSON.stringify({ pool: p, geography, periods, records }, (_, v) => v === Infinity ? 'Inf' : v === -Infinity ? '-Inf' : v))
    log('dumped', pool.contradictions.length, pool.contradictions.slice(0, 3).join(';'))
}, 1e6)
