import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type RunningServer = {
  readonly address: string
  readonly output: () => string
  stop(): Promise<number | null>
  /** Ends it as a power cut would; its data folder stays. */
  kill(): Promise<void>
}

/** A port that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port')),
      )
    })
  })

/**
 * Starts the product as a person would, with a data folder of its own, and waits until it answers. Node is started directly:
 * a signal to npm may not reach its child.
 * @param program what Node runs, with its arguments; the product's own unless a bench compares it with another
 */
export async function startServer(
  env: Record<string, string> = {},
  folder?: string,
  program: readonly string[] = ['scripts/rabta.mjs', 'start'],
): Promise<RunningServer> {
  const data = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'rabta-e2e-')))
  const port = await freePort()
  const child = spawn(process.execPath, program, {
    env: { ...process.env, PORT: String(port), RABTA_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const address = `http://127.0.0.1:${port}`
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  await untilReady(child, address, () => output)
  return {
    address,
    output: () => output,
    stop: async () => {
      child.kill('SIGTERM')
      const code = await exited
      if (!folder) await rm(data, { recursive: true, force: true })
      return code
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exited
    },
  }
}

const patienceMs = 240_000

async function untilReady(child: ChildProcess, address: string, output: () => string): Promise<void> {
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`)
    const isReady = await fetch(`${address}/api/health/ready`).then(
      (response) => response.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`The server was not ready in ${patienceMs / 1000} s:\n${output()}`)
}
