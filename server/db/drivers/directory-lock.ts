import { createHash } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

// Two programs on one database directory destroy it silently: PGlite keeps no lock of its own
// (https://github.com/electric-sql/pglite/issues/892). A file with a process id is no lock, because containers repeat
// their ids. A socket is one: whoever can be connected to is alive, also in another container on the same folder.

/** A folder that another program is using. The message says which. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse'
}

export type DirectoryLock = { release(): Promise<void> }

/** Takes `folder`, which must exist, for this process alone. Rejects with `FolderInUse` when another one has it. */
export const lockDirectory = async (folder: string): Promise<DirectoryLock> => {
  const address = lockAddress(fs.realpathSync(folder))
  const greeting = JSON.stringify({ pid: process.pid, folder: fs.realpathSync(folder) })
  const taken = await listen(address, greeting)
  if (taken !== undefined) return taken
  // The name is taken: by a program that answers, or by the remains of one that was killed.
  return withTakeOver(address, async () => {
    const holder = await askHolder(address)
    if (holder !== undefined) throw new FolderInUse(inUse(folder, holder))
    fs.rmSync(address, { force: true })
    const lock = await listen(address, greeting)
    if (lock === undefined) throw new FolderInUse(inUse(folder, {}))
    return lock
  })
}

/** Socket paths end at 104 bytes on macOS and 108 on Linux. Windows has named pipes instead, which die with their owner. */
export const lockAddress = (folder: string, platform: NodeJS.Platform = process.platform): string => {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32)
  if (platform === 'win32') return `\\\\.\\pipe\\rabta-${digest}`
  const inside = path.join(folder, 'lock.sock')
  return Buffer.byteLength(inside) < 100 ? inside : path.join(os.tmpdir(), `rabta-${digest}.sock`)
}

/** Listens on the address and tells everyone who connects who has it; `undefined` when the name is taken. */
const listen = (address: string, greeting: string): Promise<DirectoryLock | undefined> =>
  new Promise((resolve, reject) => {
    const server = net.createServer((connection) => {
      connection.on('error', () => connection.destroy())
      connection.end(greeting)
    })
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else
        reject(new Error(`The folder cannot be locked with ${address}: ${error.message}. Choose one on a local disk`))
    })
    server.listen(address, () => {
      // The lock lives as long as the process; it must not be what keeps the process alive.
      server.unref()
      resolve({ release: () => new Promise((done) => server.close(() => done())) })
    })
  })

type Holder = { readonly pid?: number; readonly folder?: string }

/** Who answers at the address; `undefined` when nobody does. */
const askHolder = (address: string): Promise<Holder | undefined> =>
  new Promise((resolve, reject) => {
    const connection = net.connect(address)
    let connected = false
    let greeting = ''
    connection.setTimeout(2_000, () => connection.destroy())
    connection.on('connect', () => {
      connected = true
    })
    connection.on('data', (bytes) => {
      greeting += bytes.toString('utf8')
    })
    connection.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' || error.code === 'ENOENT') resolve(undefined)
      else if (connected) resolve({})
      else reject(new Error(`The lock ${address} cannot be asked: ${error.message}`))
    })
    // A holder that is stopped or busy does not greet, but the system accepted the connection for it: it is alive.
    connection.on('close', () => resolve(readGreeting(greeting)))
  })

const readGreeting = (greeting: string): Holder => {
  try {
    // Written by `lockDirectory`; only shown in a message.
    return JSON.parse(greeting) as Holder
  } catch {
    return {}
  }
}

const inUse = (folder: string, { pid }: Holder): string => {
  const who = pid === undefined ? 'another program' : `another Rabta, process ${pid}`
  return `${folder} is in use by ${who}. Stop that one first, or set RABTA_DATA to another folder`
}

const turnMs = 5_000

/**
 * Lets one program at a time remove the remains of a lock: without it, the second of two that start together could
 * remove the fresh lock of the first. The turn of a program that was killed in the middle counts for some seconds only.
 */
const withTakeOver = async <T>(address: string, work: () => Promise<T>): Promise<T> => {
  if (address.startsWith('\\\\.\\pipe\\')) return work()
  const turn = `${address}.turn`
  await takeTurn(turn)
  try {
    return await work()
  } finally {
    fs.rmSync(turn, { force: true })
  }
}

const takeTurn = async (turn: string): Promise<void> => {
  for (;;) {
    try {
      fs.writeFileSync(turn, '', { flag: 'wx' })
      return
    } catch (error) {
      if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'EEXIST') throw error
    }
    const since = fs.statSync(turn, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > turnMs) fs.rmSync(turn, { force: true })
    else await wait(20)
  }
}
