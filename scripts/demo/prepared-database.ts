import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

export type PreparedDatabase = {
  /** Names the content: another release, another version of PGlite and another month have another. */
  readonly key: string
  readonly file: string
}

/** What the database is made of, and PGlite, whose version its files belong to. */
const sources = ['server', 'contract', 'reference', 'scripts/demo', 'node_modules/@electric-sql/pglite/package.json']
const month = () => new Date(Date.now() + pakistanOffsetMs).toISOString().slice(0, 7)
const pakistanOffsetMs = 5 * 3_600_000

/**
 * The database of the demo as it would be built now. It is made at the first call, in about half a minute, and kept in .cache/ until
 * its sources change or a month is over: figures reach to the end of the month before.
 * @param root the folder of the project
 */
export async function preparedDatabase(root: string): Promise<PreparedDatabase> {
  const key = hashOf(root, month())
  const folder = path.join(root, '.cache/demo')
  const file = path.join(folder, `${key}.tar.gz`)
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const unfinished = path.join(folder, `${key}.${process.pid}`)
    await prepare(root, unfinished)
    for (const former of readdirSync(folder).filter((name) => name.endsWith('.tar.gz')))
      rmSync(path.join(folder, former))
    renameSync(unfinished, file)
  }
  return { key, file }
}

/** In a process of its own: the database takes 700 MB until the process ends. */
const prepare = (root: string, file: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write('Making the database of the demo, once in about half a minute …\n')
    const args = ['scripts/demo/run.mjs', 'prepare-database', file]
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The database of the demo could not be made (exit code ${code})`)),
    )
  })

function hashOf(root: string, period: string): string {
  const hash = createHash('sha256').update(period)
  for (const source of sources.toSorted()) {
    for (const file of filesOf(path.join(root, source)))
      hash.update(path.relative(root, file)).update('\0').update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 16)
}

/** A file itself, or every file below a folder. */
function filesOf(place: string): string[] {
  if (statSync(place).isFile()) return [place]
  const below = readdirSync(place, { recursive: true, withFileTypes: true })
  return below
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
