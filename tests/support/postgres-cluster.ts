import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { freePort } from './server-process.ts'

/**
 * How the processes of a database end: told to drop everything (SIGQUIT to the first of them), all of them killed, or one that serves a
 * connection killed, after which the first ends all others and recovers by itself.
 */
export const databaseEnds = ['quit', 'kill-all', 'kill-one'] as const
export type DatabaseEnd = (typeof databaseEnds)[number]

export type PostgresCluster = {
  readonly url: string
  /** Ends processes in the middle of their work. */
  crash(end: DatabaseEnd): Promise<void>
  /** Starts what a crash has ended and resolves when it answers. */
  restart(): Promise<void>
  /** Stops it and removes its files. */
  remove(): Promise<void>
}

/** There is no PostgreSQL on this machine, and none was named. */
export class NoPostgres extends Error {
  override readonly name = 'NoPostgres'
}

const patienceMs = 60_000

/**
 * Makes a PostgreSQL cluster of its own in a temporary folder, with the binaries of this machine, and starts it. Every commit is synced to the
 * disk, as in production.
 * @throws NoPostgres
 */
export async function startPostgresCluster(): Promise<PostgresCluster> {
  const bin = findBinaries()
  const account = serverAccount()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'rabta-cluster-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const data = path.join(folder, 'data')
  // In a folder that it may read: initdb looks where it was started.
  const options = { ...account, cwd: folder }
  const port = await freePort()
  const url = `postgres://rabta@127.0.0.1:${port}/postgres`
  let child: ChildProcess | undefined
  let output = ''

  const start = async (): Promise<void> => {
    // A direct child, so that its end is noticed wherever it runs; a first process of a container may leave zombies, which look alive.
    const started = spawn(
      path.join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=on'],
      { ...options, stdio: ['ignore', 'pipe', 'pipe'] },
    )
    for (const stream of [started.stdout, started.stderr])
      stream.on('data', (chunk: Buffer) => (output = (output + chunk.toString()).slice(-20_000)))
    child = started
    await untilItAnswers(
      url,
      () => started.exitCode !== null || started.signalCode !== null,
      () => output,
    )
  }
  // Vitest ends a worker with a signal when it is told to stop, and then gives it half a second.
  const leave = (): void => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('SIGTERM', leave)
  const ended = (of: ChildProcess) =>
    new Promise<void>((resolve) => {
      if (of.exitCode !== null || of.signalCode !== null) resolve()
      else of.once('exit', () => resolve())
    })

  try {
    execFileSync(
      path.join(bin, 'initdb'),
      ['-D', data, '-A', 'trust', '-U', 'rabta', '--encoding', 'UTF8', '--no-locale'],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await start()
  } catch (error) {
    leave()
    throw error
  }
  return {
    url,
    crash: async (end) => {
      const first = child
      if (first?.pid === undefined) throw new Error('The database does not run')
      const others = childrenOf(first.pid)
      if (end === 'kill-one') {
        const [one] = others.filter(({ command }) => / rabta /.test(command))
        if (!one) throw new Error('Nobody is connected to the database')
        process.kill(one.pid, 'SIGKILL')
        // It ends all others; before that it would still answer.
        await untilGone(others.map(({ pid }) => pid))
        return
      }
      first.kill(end === 'quit' ? 'SIGQUIT' : 'SIGKILL')
      if (end === 'kill-all') for (const { pid } of others) killIfThere(pid)
      await ended(first)
      await untilGone(others.map(({ pid }) => pid))
    },
    restart: async () => {
      if (child && child.exitCode === null && child.signalCode === null)
        await untilItAnswers(
          url,
          () => false,
          () => output,
        )
      else await start()
    },
    remove: async () => {
      process.off('SIGTERM', leave)
      if (child) {
        child.kill('SIGINT')
        await ended(child)
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The newest that Debian's packages put here, or what is in the path. */
function findBinaries(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ]
  const found = folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))))
  if (found === undefined)
    throw new NoPostgres(
      'There is no PostgreSQL on this machine: install one (15 or later), or name one in DATABASE_URL',
    )
  return found
}

/** PostgreSQL refuses to run as root; packages bring an account for it. */
function serverAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const entry = /^postgres:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))
  if (!entry) throw new NoPostgres('PostgreSQL does not run as root, and there is no account "postgres" to run it as')
  return { uid: Number(entry[1]), gid: Number(entry[2]) }
}

function childrenOf(parent: number): { pid: number; command: string }[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,state=,args=']).toString().split('\n')
  return rows.flatMap((row) => {
    const [, pid, of, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? []
    return Number(of) === parent && !state?.startsWith('Z') ? [{ pid: Number(pid), command }] : []
  })
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error) || Reflect.get(error, 'code') !== 'ESRCH') throw error
  }
}

/** While one of them is left, PostgreSQL refuses to start on their shared memory. */
async function untilGone(pids: readonly number[]): Promise<void> {
  const until = Date.now() + patienceMs
  const isThere = (pid: number): boolean => {
    const rows = spawnedState(pid)
    return rows !== '' && !rows.startsWith('Z')
  }
  while (pids.some(isThere)) {
    if (Date.now() > until) throw new Error('Processes of the database do not end')
    await wait(10)
  }
}

function spawnedState(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'state=', '-p', String(pid)])
      .toString()
      .trim()
  } catch {
    // `ps` exits with 1 where there is no such process.
    return ''
  }
}

async function untilItAnswers(url: string, isOver: () => boolean, output: () => string): Promise<void> {
  const until = Date.now() + patienceMs
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.query('select 1')
      return
    } catch (error) {
      if (isOver() || Date.now() > until) throw new Error(`PostgreSQL did not start:\n${output()}`, { cause: error })
    } finally {
      await client.end().catch(() => undefined)
    }
    await wait(20)
  }
}
