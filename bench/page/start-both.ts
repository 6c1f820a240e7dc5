import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { type RunningServer, startServer } from '../../tests/support/server-process.ts'
import { buildCareless } from './careless/build-careless.ts'

export type BothServers = { readonly product: RunningServer; readonly careless: RunningServer; stop(): Promise<void> }

/** The product and the same page made without care, each with a copy of the same records. `RABTA_DATA` may name a folder that holds them already. */
export async function startBoth(): Promise<BothServers> {
  const env = { RABTA_DEMO_PERSONS: '60000', RABTA_LOG: 'warn' }
  const folder = await mkdtemp(path.join(tmpdir(), 'rabta-bench-'))
  const own = process.env.RABTA_DATA ?? path.join(folder, 'product')
  const copy = path.join(folder, 'careless')
  // The embedded database belongs to one server: seeded, closed and only then copied.
  await (await startServer(env, own)).stop()
  await cp(own, copy, { recursive: true })
  const product = await startServer(env, own)
  const careless = await startServer(env, copy, [await buildCareless(), 'start'])
  const stop = async () => {
    await Promise.all([product.stop(), careless.stop()])
    await rm(folder, { recursive: true, force: true })
  }
  return { product, careless, stop }
}
